import { duration } from '../timeline/duration.js'
import type { Entry, Timeline } from '../timeline/model.js'

/**
 * The time that passes before each of a run's entries, and after the last one, in words; empty where there is none to speak
 * of. One more than there are entries.
 */
export function pausesOf(entries: readonly Entry[], timeline: Timeline): readonly string[] {
  const isReal = timeline.run?.clock === 'real'
  // In real time everything takes a little.
  const notable = isReal ? Math.max(10_000, timeline.end.at / 50) : 1000
  let now = timeline.whole === undefined ? 0 : (timeline.beats.at[0] ?? 0)
  const until = (at: number): string => {
    const passed = at - now
    if (passed < notable) return ''
    return isReal ? `${duration(passed)} pass` : `nothing to do: the clock jumps ${duration(passed)}`
  }
  const before = entries.map(({ began, ended }) => {
    const text = until(began.at)
    now = Math.max(now, (ended ?? began).at)
    return text
  })
  return [...before, until(timeline.end.at)]
}
