import { trimmed } from '../../timeline/duration.js'
import { Row } from './canvas.js'
import type { Columns, Instant } from './columns.js'
import type { Brush } from './lane-row.js'

/** A time on the ruler. */
export interface Tick {
  readonly column: number
  readonly text: string
}

/** The two rows on top: round times, and the line they stand on. */
export function axisRows({ columns, inks }: Brush): readonly Row[] {
  const numbers = new Row(Math.max(columns.width, LONGEST_TICK))
  const line = new Row(columns.width)
  line.fill(0, columns.endColumn + 1, inks.passing)
  for (const { first, last } of columns.instants) if (last > first) line.fill(first, last + 1, inks.still)
  for (const [before, after] of columns.breaks) line.fill(before.last + 1, after.first, inks.broken)
  for (const tick of ticksOf(columns)) {
    numbers.write(startOf(tick, columns), tick.text, text => text)
    line.put(tick.column, tick.column === 0 ? inks.firstTick : inks.tick)
  }
  return [numbers, line]
}

/** Round times, and where time was left out the time at which it goes on. */
export function ticksOf(columns: Columns): readonly Tick[] {
  const parts = partsOf(columns)
  const ticks: Tick[] = []
  for (const [number, part] of parts.entries()) {
    const width = parts.length === 1 ? columns.width : part.last.last - part.first.first + 1
    const rounds = roundTicks(columns, part, width)
    const begins = rounds[0]?.column === part.first.first ? [] : [tickAt(columns, part.first.at)]
    const isNamed = number > 0 || part.first.at > 0 || rounds.length === 0
    const next = parts[number + 1]
    const following = next === undefined ? undefined : tickAt(columns, next.first.at)
    for (const tick of [...(isNamed ? begins : []), ...rounds]) {
      const isFree = following === undefined || isAfter(following, tick, columns)
      if (isAfter(tick, ticks.at(-1), columns) && (isFree || tick.column === part.first.first))
        ticks.push(tick)
    }
  }
  return ticks
}

/** A stretch of the axis that is in proportion. */
interface Part {
  readonly first: Instant
  readonly last: Instant
}

function partsOf({ instants, breaks }: Columns): readonly Part[] {
  const [first, last] = [instants[0], instants.at(-1)]
  if (first === undefined || last === undefined) return []
  const firsts = [first, ...breaks.map(([, next]) => next)]
  const lasts = [...breaks.map(([before]) => before), last]
  return firsts.map((each, at) => ({ first: each, last: lasts[at]! }))
}

/** On average, round times are this many columns apart. */
const COLUMNS_A_TICK = 14
const LONGEST_TICK = 8
const SECOND = 1_000_000

function roundTicks(columns: Columns, { first, last }: Part, width: number): readonly Tick[] {
  const length = last.until - first.at
  if (length === 0) return first.at === 0 ? [tickAt(columns, 0)] : []
  const finest = Math.floor(Math.log10(Math.max(1, (length / width) * COLUMNS_A_TICK)))
  for (let power = 10 ** finest; power <= length * 10; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (power * factor * width < length * COLUMNS_A_TICK) continue
      const ticks = ticksEvery(power * factor, columns, first.at, last.until)
      if (ticks.every((tick, number) => isAfter(tick, ticks[number - 1], columns))) return ticks
    }
  }
  return []
}

function ticksEvery(step: number, columns: Columns, from: number, to: number): readonly Tick[] {
  const decimals = Math.min(6, Math.max(0, Math.ceil(6 - Math.log10(step))))
  const ticks: Tick[] = []
  for (let number = Math.ceil(from / step); number * step <= to; number++)
    ticks.push(tickAt(columns, number * step, decimals))
  return ticks
}

/** Short of a second, a thousandth of it can matter. */
function tickAt(columns: Columns, at: number, decimals = at < SECOND ? 6 : 3): Tick {
  return { column: columns.ofTime(at), text: at === 0 ? '0 s' : trimmed(at / SECOND, decimals) }
}

/** Where its text begins: what would not fit behind the last columns ends there. */
function startOf({ column, text }: Tick, { width }: Columns): number {
  return Math.min(column, Math.max(width, LONGEST_TICK) - text.length)
}

/** Whether a blank is left between it and the one before, and it says another time. */
function isAfter(tick: Tick, before: Tick | undefined, columns: Columns): boolean {
  if (before === undefined) return true
  return tick.text !== before.text && startOf(tick, columns) > startOf(before, columns) + before.text.length
}
