import type { PageData } from '../../render/page/data.js'
import { LETTER } from './pen.js'

/** The last run and what it came to stand behind the last position. */
const SPARE = 30
/** Share of the width that may be kept free for what is said of ends. */
const MOST = 0.35
/** From the position of an end to where it is told, in pixels. */
const BEFORE_WORDS = 26

/** How many pixels a position may have for a whole run to fit into so many, with room to say how tasks have failed. */
export function fittedScale({ lanes, end }: PageData, width: number): number {
  let spare = SPARE
  for (const { marks } of lanes)
    for (const [kind, position, says] of marks) {
      if (kind !== 'raised' && kind !== 'cancelled') continue
      const wide = BEFORE_WORDS + says.length * LETTER
      // At this scale the words end where the chart does.
      spare = Math.max(spare, width - ((width - wide) * (end + 1)) / Math.max(1, position))
    }
  return (width - Math.min(spare, width * MOST)) / (end + 1)
}
