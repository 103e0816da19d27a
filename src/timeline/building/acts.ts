import type { Place, TraceEvent } from '../../trace/events.js'
import type { Act } from '../model.js'

/** What somebody did, and on which line. */
export interface Done {
  readonly act: Act
  readonly place: Place | null
}

/** What an event says that was done by whoever has its turn; null: it says something else. */
export function doneBy(event: TraceEvent): Done | null {
  switch (event.type) {
    case 'task.created':
      return { act: { kind: 'creates', task: event.task }, place: null }
    case 'cancel.asked': {
      const { task, message, by, place } = event
      return { act: { kind: 'cancels', task, message, by }, place }
    }
    case 'cancel.delivered':
      return { act: { kind: 'delivered' }, place: null }
    case 'cancel.swallowed':
      return { act: { kind: 'swallowed' }, place: event.place }
    case 'task.uncancelled':
      return { act: { kind: 'uncancelled' }, place: null }
    case 'timer.set':
      return { act: { kind: 'timer', label: event.label, when: event.when }, place: null }
    case 'input':
      return { act: { kind: 'asks', prompt: event.prompt, place: event.place }, place: null }
    case 'job.submitted':
      return { act: { kind: 'submits', job: event.job }, place: event.place }
    case 'connection.asked':
      return { act: { kind: 'connects', connection: event.connection }, place: event.place }
    case 'connection.refused':
      return { act: { kind: 'refused', connection: event.connection }, place: null }
    case 'connection.sent': {
      const { connection, by, bytes, place } = event
      return { act: { kind: 'sends', connection, by, bytes }, place }
    }
    case 'connection.ended': {
      const { connection, how } = event
      // That it is closed, the chart shows; what the other end notices is worth telling.
      return how === 'closed' ? null : { act: { kind: 'hangs-up', connection, how }, place: null }
    }
    default:
      return null
  }
}
