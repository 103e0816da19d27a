import type { TraceEvent } from './events.js'

/**
 * What may come late: the events of these types, counted from 1 in the order in which they are recorded (run/schedules.py).
 * Before a step or a callback the loop's thread pauses; bytes travel longer; a job goes on later.
 */
export type LateEvent = Extract<
  TraceEvent,
  { type: 'step.began' | 'callback' | 'connection.sent' | 'job.started' | 'job.state' }
>

/** What blocks the loop where it was asked to be late, and nothing in the program does (world/passing.py). */
export const PAUSE = 'a pause of the machine'

export function mayBeLate(event: TraceEvent): event is LateEvent {
  switch (event.type) {
    case 'step.began':
    case 'callback':
    case 'connection.sent':
    case 'job.started':
    case 'job.state':
      return true
    default:
      return false
  }
}
