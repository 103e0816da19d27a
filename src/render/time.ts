import type { Timeline } from '../timeline/model.js'

/** "2.0 s", "0.25 s", "0.3 ms": seconds as one says them, never more precise than a millisecond. */
export function duration(micros: number): string {
  if (micros > 0 && micros < 1000) return `${trimmed(micros / 1000, 3, 1)} ms`
  return `${trimmed(micros / 1_000_000, 3, 1)} s`
}

/** Decimals needed to tell the times of a run apart: milliseconds, or microseconds where those would look the same. */
export function clockDecimals(timeline: Timeline): 3 | 6 {
  const { at } = timeline.beats
  const isTooCoarse = at.some((time, beat) => {
    const before = at[beat - 1]
    return before !== undefined && before !== time && Math.round(before / 1000) === Math.round(time / 1000)
  })
  return isTooCoarse && timeline.run?.clock !== 'real' ? 6 : 3
}

/** A point on the clock, for a column of them: `1.000`. */
export function clockTime(micros: number, decimals: 3 | 6): string {
  return (micros / 1_000_000).toFixed(decimals)
}

/** A number with as few decimals as it needs, between `least` and `most`. */
export function trimmed(value: number, most: number, least = 0): string {
  const [whole, decimals = ''] = value.toFixed(most).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0')
  return kept === '' ? whole! : `${whole}.${kept}`
}
