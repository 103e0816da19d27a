import type { Entry, Moment, Timeline } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'

/**
 * The place of the told entry after which something has happened; their number for what comes after all of them. What no event
 * marks has happened when its time is there, and what an entry does that is not told, after the next one that is.
 */
export function stepsOf(timeline: Timeline, told: readonly Entry[]): (moment: Moment) => number {
  const { entries, entryOfEvent, beats } = timeline.whole ?? timeline
  const isTold = new Set(told)
  let count = 0
  const stepOfEntry = entries.map(entry => Math.min(isTold.has(entry) ? count++ : count, told.length - 1))
  const isReached = (event: number, time: number) => beats.at[beats.ofEvent[event]!]! >= time
  const over = entries.reduce((last, { began, ended }) => Math.max(last, (ended ?? began).at), 0)
  const entryAt = (time: number): number => {
    const next = firstPast(entryOfEvent, (_, event) => isReached(event, time))
    const before = entryOfEvent[next - 1]
    // Time that passes within an entry.
    const ended = before === undefined ? null : entries[before]!.ended
    return before !== undefined && ended !== null && ended.at >= time ? before : entryOfEvent[next]!
  }
  return ({ at, index }) => {
    // What is due when all is told has not happened any more.
    if (index < 0 && at > over) return told.length
    const entry = index < 0 ? entryAt(at) : entryOfEvent[index]
    return entry === undefined ? 0 : (stepOfEntry[entry] ?? 0)
  }
}
