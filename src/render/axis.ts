import { trimmed } from '../timeline/duration.js'
import { Row } from './canvas.js'
import type { Columns } from './columns.js'
import type { Brush } from './lane-row.js'

/** A time on the ruler. */
export interface Tick {
  readonly column: number
  readonly text: string
}

/** The two rows on top: round times, and the line they stand on. */
export function axisRows({ columns, inks }: Brush, end: number): readonly Row[] {
  const numbers = new Row(Math.max(columns.width, LONGEST_TICK))
  const line = new Row(columns.width)
  line.fill(0, columns.endColumn + 1, inks.passing)
  for (const { first, last } of columns.instants) if (last > first) line.fill(first, last + 1, inks.still)
  for (const instant of columns.broken) {
    const next = columns.instants[columns.instants.indexOf(instant) + 1]!
    line.fill(instant.last + 1, next.first, inks.broken)
  }
  for (const tick of ticksOf(columns, end)) {
    numbers.write(startOf(tick, columns), tick.text, text => text)
    line.put(tick.column, tick.column === 0 ? inks.firstTick : inks.tick)
  }
  return [numbers, line]
}

/** Where time is left out, round times would mislead: there the times at which things happen are named. */
export function ticksOf(columns: Columns, end: number): readonly Tick[] {
  if (columns.broken.length === 0) return roundTicks(columns, end)
  const ticks: Tick[] = []
  for (const { at, first } of columns.instants) {
    const text = at === 0 ? '0 s' : trimmed(at / 1_000_000, at < SECOND ? 6 : 3)
    const [tick, last] = [{ column: first, text }, ticks.at(-1)]
    if (isAfter(tick, last, columns) && text !== last?.text) ticks.push(tick)
  }
  return ticks
}

/** Round times, not too close: on average, this many columns apart. */
const COLUMNS_A_TICK = 14
const LONGEST_TICK = 8
const SECOND = 1_000_000

function roundTicks(columns: Columns, end: number): readonly Tick[] {
  const finest = 10 ** Math.floor(Math.log10(Math.max(1, (end / columns.width) * COLUMNS_A_TICK)))
  for (let power = finest; power <= Math.max(1, end) * 10; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (power * factor * columns.width < end * COLUMNS_A_TICK) continue
      const ticks = ticksEvery(power * factor, columns, end)
      if (ticks.every((tick, number) => isAfter(tick, ticks[number - 1], columns))) return ticks
    }
  }
  return [{ column: 0, text: trimmed((columns.instants[0]?.at ?? 0) / 1_000_000, 6) }]
}

function ticksEvery(step: number, columns: Columns, end: number): readonly Tick[] {
  const decimals = Math.min(6, Math.max(0, Math.ceil(6 - Math.log10(step))))
  const ticks: Tick[] = []
  for (let number = 0; number * step <= end; number++) {
    const at = number * step
    const text = trimmed(at / 1_000_000, decimals)
    if (at >= (columns.instants[0]?.at ?? 0) && !isInBroken(columns, at))
      ticks.push({ column: columns.ofTime(at), text: number === 0 ? '0 s' : text })
  }
  return ticks
}

function isInBroken({ broken, instants }: Columns, at: number): boolean {
  return broken.some(instant => at > instant.until && at < instants[instants.indexOf(instant) + 1]!.at)
}

/** Where its text begins: what would not fit behind the last columns ends there. */
function startOf({ column, text }: Tick, { width }: Columns): number {
  return Math.min(column, Math.max(width, LONGEST_TICK) - text.length)
}

/** Whether a blank is left between it and the one before. */
function isAfter(tick: Tick, before: Tick | undefined, columns: Columns): boolean {
  return before === undefined || startOf(tick, columns) > startOf(before, columns) + before.text.length
}
