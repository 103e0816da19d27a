import type { Timeline } from '../../timeline/model.js'

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
