import type { TraceEvent } from '../../trace/events.js'
import type { Moment, QueuedCallback } from '../model.js'

/** Every callback that was in the queue of ready ones, in the order in which they came there. */
export function findCallbacks(events: readonly TraceEvent[], end: Moment): readonly QueuedCallback[] {
  const lefts = new Map<number, Moment>()
  for (const [index, event] of events.entries())
    if (event.type === 'callback.left') lefts.set(event.callback, { at: event.at, index })
  return events.flatMap((event, index) => {
    if (event.type !== 'callback.ready') return []
    const { name, callback, at } = event
    return [{ name, ready: { at, index }, left: lefts.get(callback) ?? end }]
  })
}
