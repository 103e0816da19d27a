import { ticks } from 'd3-array'
import type { PageInstant } from '../render/page-data.js'
import { firstPast } from '../render/page-lookup.js'

/** A place on the ruler, and the time there. */
export interface Tick {
  readonly position: number
  readonly text: string
}

/**
 * Round times between two positions, about so many; none where time is left out, since they would crowd there. Where there is
 * no round time, the one at the beginning.
 */
export function roundTicks(
  instants: readonly PageInstant[],
  from: number,
  to: number,
  count: number,
): readonly Tick[] {
  const [begin, end] = [timeAt(instants, from), timeAt(instants, to)]
  const found = ticks(begin / 1_000_000, end / 1_000_000, count).flatMap(seconds => {
    const position = positionAt(instants, seconds * 1_000_000)
    return position === null || position < from ? [] : [{ position, text: `${rounded(seconds)} s` }]
  })
  return found.length > 0 ? found : [{ position: from, text: `${rounded(begin / 1_000_000)} s` }]
}

function timeAt(instants: readonly PageInstant[], position: number): number {
  const next = firstPast(instants, ([first]) => first > position)
  const [before, after] = [instants[next - 1], instants[next]]
  if (before === undefined) return instants[0]?.[2] ?? 0
  if (after === undefined || position <= before[1]) return before[2]
  return before[2] + ((position - before[1]) / (after[0] - before[1])) * (after[2] - before[2])
}

/** Null: within time that is left out. */
function positionAt(instants: readonly PageInstant[], at: number): number | null {
  const next = firstPast(instants, instant => instant[2] > at + 0.5)
  const [before, after] = [instants[next - 1], instants[next]]
  if (before === undefined) return null
  if (Math.abs(before[2] - at) <= 0.5) return before[0]
  if (after === undefined || after[3]) return null
  return before[1] + ((at - before[2]) / (after[2] - before[2])) * (after[0] - before[1])
}

/** To the microsecond: what a float adds beyond is nobody's time. */
function rounded(seconds: number): number {
  return Number(seconds.toFixed(6))
}
