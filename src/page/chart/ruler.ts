import { ticks } from 'd3-array'
import type { PageInstant } from '../../render/page/data.js'
import { firstPast } from '../../timeline/search.js'
import { LETTER } from './pen.js'

/** A place on the ruler, and the time there. */
export interface Tick {
  readonly position: number
  readonly text: string
}

/** Pixels that a tick needs beside its text. */
const GAP = 16
/** How many pixels there are to a round time, on average. */
const PIXELS_A_TICK = 110
const TICKS_AT_LEAST = 3
/** Share of what is to be seen that nobody sees. */
const UNSEEN = 0.01

/**
 * Times between two positions whose texts have room beside one another, at so many pixels to a position: round times or, where
 * time is left out, those at which something happens.
 */
export function ticksThatFit(
  instants: readonly PageInstant[],
  from: number,
  to: number,
  scale: number,
): readonly Tick[] {
  const endOf = ({ position, text }: Tick) => position * scale + text.length * LETTER + GAP
  const apart = (ticks: readonly Tick[]) => {
    let free = Number.NEGATIVE_INFINITY
    return ticks.filter(tick => {
      const fits = tick.position * scale >= free
      if (fits) free = endOf(tick)
      return fits
    })
  }
  const first = firstPast(instants, instant => instant[0] >= from)
  if (isCutWithin(instants, first, to)) {
    const ticks: Tick[] = []
    for (let at = first; at < instants.length && instants[at]![0] <= to; ) {
      const [position, , time] = instants[at]!
      const tick = { position, text: `${rounded(time / 1_000_000)} s` }
      ticks.push(tick)
      at = firstPast(instants, instant => instant[0] * scale >= endOf(tick))
    }
    return ticks
  }
  const most = Math.floor(((to - from) * scale) / PIXELS_A_TICK)
  // Time is not in proportion everywhere: there some of the times are left out.
  for (let count = most; count >= TICKS_AT_LEAST; count--) {
    const ticks = roundTicks(instants, from, to, count)
    if (ticks.length >= TICKS_AT_LEAST && apart(ticks).length === ticks.length) return ticks
  }
  return apart(roundTicks(instants, from, to, Math.max(1, most)))
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
  // What real time begins with a moment later than at 0 s begins there, as far as one can see.
  const unseen = (end - begin) * UNSEEN
  const found = ticks((begin - unseen) / 1_000_000, end / 1_000_000, count).flatMap(seconds => {
    const position = positionAt(instants, seconds * 1_000_000)
    return position === null || position < from ? [] : [{ position, text: `${rounded(seconds)} s` }]
  })
  return found.length > 0 ? found : [{ position: from, text: `${rounded(begin / 1_000_000)} s` }]
}

function isCutWithin(instants: readonly PageInstant[], first: number, to: number): boolean {
  for (let at = first; at < instants.length && instants[at]![0] <= to; at++) if (instants[at]![3]) return true
  return false
}

function timeAt(instants: readonly PageInstant[], position: number): number {
  const next = firstPast(instants, ([first]) => first > position)
  const [before, after] = [instants[next - 1], instants[next]]
  if (before === undefined) return instants[0]?.[2] ?? 0
  if (after === undefined || position <= before[1]) return before[2]
  return before[2] + ((position - before[1]) / (after[0] - before[1])) * (after[2] - before[2])
}

/** Null: within time that is left out. What is before all of them stands where the first is. */
function positionAt(instants: readonly PageInstant[], at: number): number | null {
  const next = firstPast(instants, instant => instant[2] > at + 0.5)
  const [before, after] = [instants[next - 1], instants[next]]
  if (before === undefined) return after?.[0] ?? null
  if (Math.abs(before[2] - at) <= 0.5) return before[0]
  if (after === undefined || after[3]) return null
  return before[1] + ((at - before[2]) / (after[2] - before[2])) * (after[0] - before[1])
}

/** To the microsecond: what a float adds beyond is nobody's time. */
function rounded(seconds: number): number {
  return Number(seconds.toFixed(6))
}
