import type { Cause, TraceEvent } from '../../trace/events.js'
import type { Entry } from '../model.js'

/**
 * The place of the entry that tells of each event: after it, the event has happened. What no entry has for its own goes with
 * the one just before it, if no more than `together` microseconds have passed, or else with the next.
 */
export function findEntries(
  events: readonly TraceEvent[],
  entries: readonly Entry[],
  together: number,
): Int32Array {
  const ofEvent = new Int32Array(events.length).fill(-1)
  const ofJob = new Map<number, number[]>()
  for (let place = entries.length - 1; place >= 0; place--) {
    const { who, began, ended, close } = entries[place]!
    if (who.kind === 'job') {
      const places = ofJob.get(who.job)
      if (places === undefined) ofJob.set(who.job, [place])
      else places.push(place)
    } else if (who.kind === 'task') {
      // The call that blocked is over when the entry after it begins.
      const last = ended === null ? events.length - 1 : close === null ? ended.index - 1 : ended.index
      ofEvent.fill(place, began.index, last + 1)
    } else ofEvent[began.index] = place
  }
  for (const [index, event] of events.entries())
    if (isEager(event, events[index + 1])) {
      ofEvent[index] = ofEvent[index + 1]!
      if (events[index - 1]?.type === 'task.created') ofEvent[index - 1] = ofEvent[index]!
    }
  let before: number | null = null
  for (const [index, event] of events.entries()) {
    if (event.type === 'job.started' || event.type === 'job.state' || event.type === 'job.done') {
      const places = ofJob.get(event.job)!
      while (places.length > 1 && entries[places.at(-2)!]!.began.index <= index) places.pop()
      ofEvent[index] = places.at(-1)!
    }
    if (ofEvent[index] === -1) {
      // A callback leaves the queue to do what comes next.
      if (event.type === 'callback.left') continue
      if (before === null || event.at - events[before]!.at > together) continue
      if (event.type === 'task.ready' && !isToldBy(entries[ofEvent[before]!]!, event.by)) continue
      ofEvent[index] = ofEvent[before]!
    }
    before = index
  }
  let next = entries.length - 1
  for (let index = events.length - 1; index >= 0; index--) {
    if (ofEvent[index] === -1) ofEvent[index] = next
    else next = ofEvent[index]!
  }
  return ofEvent
}

/** An eager task is never in the queue: its first step begins as soon as it is made. */
function isEager(event: TraceEvent, next: TraceEvent | undefined): boolean {
  return (
    event.type === 'task.ready' &&
    event.by.kind === 'start' &&
    next?.type === 'step.began' &&
    next.task === event.task
  )
}

/** A task that ends tells whom that wakes, though asyncio does so after its last step: others may have their turn before. */
function isToldBy({ who }: Entry, by: Cause): boolean {
  return by.kind !== 'task' || (who.kind === 'task' && who.task === by.task)
}
