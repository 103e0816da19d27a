import type { Timeline } from '../timeline/model.js'
import type { Columns } from './columns.js'
import { numberMark } from './glyphs.js'
import type { Look } from './look.js'

export interface PlacedNumber {
  readonly mark: string
  readonly column: number
}

/**
 * The numbers of the story lines that printed, under the cells where they did. `cellsOf` is how many columns a mark takes with
 * what keeps it apart from the next. What has no room of its own stands a little later, but not under another time.
 */
export function placedNumbers(
  { entries }: Timeline,
  look: Look,
  columns: Columns,
  cellsOf: (mark: string) => number,
): readonly PlacedNumber[] {
  const firsts = columns.instants.map(({ first }) => first)
  let free = 0
  return entries.flatMap(({ number, began }) => {
    if (number === null) return []
    const mark = numberMark(number, look)
    const own = columns.ofMoment(began)
    const column = Math.max(own, free)
    const next = column > own ? firsts.find(first => first > own) : undefined
    if (column + cellsOf(mark) > (next ?? columns.width + 1)) return []
    free = column + cellsOf(mark)
    return [{ mark, column }]
  })
}
