import { duration } from '../../timeline/duration.js'
import type { Entry, Moment, Timeline } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'

/**
 * The time that passes before each of a run's entries, and after the last one, in words; empty where there is none to speak
 * of. One more than there are entries.
 */
export function pausesOf(entries: readonly Entry[], timeline: Timeline): readonly string[] {
  const { beats, loopRuns } = timeline
  const isReal = timeline.run?.clock === 'real'
  // In real time everything takes a little.
  const notable = isReal ? Math.max(10_000, timeline.end.at / 50) : 1000
  let now = timeline.whole === undefined ? 0 : (beats.at[0] ?? 0)
  /** The loop jumps where it runs and nothing happens, not even to a task that is left out. */
  const isJump = ({ at, index }: Moment) =>
    !isReal &&
    loopRuns.some(
      ({ first, last }) => first < index && index <= last && beats.at[beats.ofEvent[first]!]! <= now,
    ) &&
    beats.at[firstPast(beats.at, beat => beat > now)] === at
  const until = (moment: Moment): string => {
    const passed = moment.at - now
    if (passed < notable) return ''
    return isJump(moment) ? `nothing to do: the clock jumps ${duration(passed)}` : `${duration(passed)} pass`
  }
  const before = entries.map(({ began, ended }) => {
    const text = until(began)
    now = Math.max(now, (ended ?? began).at)
    return text
  })
  return [...before, until(timeline.end)]
}
