import type { Timeline } from '../../timeline/model.js'
import { numberMark } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import type { Columns } from './columns.js'

export interface PlacedNumber {
  readonly mark: string
  readonly column: number
}

/**
 * The numbers of the story lines that printed, under the cells where they did. `cellsOf` is how many columns a mark takes with
 * what keeps it apart from the next. What has no room of its own stands a little later, but not under another time; what has
 * none there either is in a range with the next that has: `21-26`.
 */
export function placedNumbers(
  { entries }: Timeline,
  look: Look,
  columns: Columns,
  cellsOf: (mark: string) => number,
): readonly PlacedNumber[] {
  const firsts = columns.instants.map(({ first }) => first)
  const markOf = (from: number, to: number) => (from === to ? numberMark(to, look) : `${from}-${to}`)
  const placed: { from: number; to: number; column: number }[] = []
  let free = 0
  let pending: { from: number; column: number } | null = null
  for (const { number, began } of entries) {
    if (number === null) continue
    const own = columns.ofMoment(began)
    const from: number = pending?.from ?? number
    const column = Math.max(pending?.column ?? own, free)
    const next = column > own ? firsts.find(first => first > own) : undefined
    const end = column + cellsOf(markOf(from, number))
    if (end > (next ?? columns.width + 1)) {
      pending ??= { from, column: own }
      continue
    }
    pending = null
    free = end
    placed.push({ from, to: number, column })
  }
  if (pending !== null) {
    // What comes last has no next one to share with, so it shares with those before.
    const to = entries.findLast(({ number }) => number !== null)!.number!
    let { from, column } = pending
    while (placed.length > 0 && Math.max(column, free) + cellsOf(markOf(from, to)) > columns.width + 1) {
      const before = placed.pop()!
      from = before.from
      column = before.column
      free = column
    }
    placed.push({ from, to, column: Math.max(column, free) })
  }
  return placed.map(({ from, to, column }) => ({ mark: markOf(from, to), column }))
}
