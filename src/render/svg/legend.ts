import type { Timeline } from '../../timeline/model.js'
import { hasLoop } from '../../timeline/queries.js'
import type { Columns } from '../chart/columns.js'
import { type LegendItem, legendOf } from '../look/picture-legend.js'
import { widthOf } from '../text/printable.js'
import { drawnStill } from './axis.js'
import type { LaidOutLane } from './lane.js'
import { LETTER, text } from './text.js'

/** What stands under a picture, and how high it is. */
export interface Drawn {
  readonly parts: readonly string[]
  readonly height: number
}

const SIGN = 18
const GAP = 22
const LINE = 17

/** Explains what the picture draws, in as many lines as its width asks for. */
export function drawnLegend(
  timeline: Timeline,
  lanes: readonly LaidOutLane[],
  hasArrows: boolean,
  columns: Columns,
  top: number,
  width: number,
): Drawn {
  const hasBlocked = hasLoop(timeline) && timeline.blocks.length > 0
  const items = legendOf({
    states: new Set([
      ...lanes.flatMap(({ stretches }) => stretches.map(({ first }) => first.state)),
      ...(hasLoop(timeline) ? ['running'] : []),
      ...(hasBlocked ? ['blocking'] : []),
    ]),
    marks: new Set(
      [...lanes, timeline.loop, timeline.signals].flatMap(({ marks }) => marks.map(({ kind }) => kind)),
    ),
    wakes: hasArrows,
    stands: columns.instants.some(({ first, last }) => last > first),
    breaks: columns.breaks.length > 0,
  })
  const parts: string[] = []
  let [x, y] = [10, top]
  for (const item of items) {
    const wide = SIGN + 6 + widthOf(item.says) * LETTER
    if (x > 10 && x + wide > width - 10) [x, y] = [10, y + LINE]
    parts.push(sign(item, x, y), text(x + SIGN + 6, y, item.says, 'quiet'))
    x += wide + GAP
  }
  return { parts, height: y - top + LINE }
}

/** A small one of what it explains, on a line of text. */
function sign({ state, glyph, colour }: LegendItem, x: number, y: number): string {
  const middle = y - 4
  if (state === null) return text(x + 4, y + 1, glyph, `mark ${colour}`)
  if (state === 'still') return drawnStill(x, x + SIGN, middle - 1)
  return state === 'waiting'
    ? `<g class="waiting"><line x1="${x}" y1="${middle}" x2="${x + SIGN}" y2="${middle}"/></g>`
    : `<g class="${state}"><rect x="${x}" y="${middle - 5}" width="${SIGN}" height="10" rx="2"/></g>`
}
