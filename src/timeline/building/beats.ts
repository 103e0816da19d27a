import type { TraceEvent } from '../../trace/events.js'
import type { Beats } from '../model.js'

type Owner = 'step' | 'done' | 'between'

/**
 * Assigns each event to its beat. A beat is the smallest piece of a trace that is drawn apart, one column where there is room:
 * all that one step does, the end of a task, or what the loop does between two steps. Within one time there may be many.
 */
export function findBeats(events: readonly TraceEvent[]): Beats {
  const ofEvent = new Int32Array(events.length)
  const at: number[] = []
  /** Who the current beat belongs to: a running task, a finished one, or the loop between steps. */
  let owner = null as Owner | null
  let jobEnded = false
  /** Nothing has been seen in this beat but a task on its way to its first step, which may share it. */
  let isEmpty = true
  /** Wake-ups by a task that ends: they belong to the beat in which it ends. */
  let byEnding: number[] = []

  const begin = (time: number, next: Owner) => {
    at.push(time)
    owner = next
    jobEnded = false
    isEmpty = true
  }

  for (const [index, event] of events.entries()) {
    const isNewTime = at.length === 0 || event.at > at[at.length - 1]!
    switch (event.type) {
      case 'step.began':
        if (isNewTime || owner !== 'between' || !isEmpty) begin(event.at, 'step')
        owner = 'step'
        byEnding = []
        break
      case 'task.done':
        begin(event.at, 'done')
        for (const wake of byEnding) if (events[wake]!.at === event.at) ofEvent[wake] = at.length - 1
        byEnding = []
        break
      case 'step.ended':
        if (isNewTime || owner !== 'step') begin(event.at, 'step')
        owner = null
        break
      case 'callback':
      case 'signal':
        begin(event.at, 'between')
        break
      case 'run.started':
      case 'run.ended':
      case 'warning':
      case 'independent':
      case 'habit':
      case 'computed':
      case 'callback.ready':
      case 'callback.left':
      case 'lock.held':
        if (isNewTime) begin(event.at, 'between')
        break
      default:
        if (isNewTime && owner === 'step') begin(event.at, 'step')
        else if (isNewTime || owner === null) begin(event.at, 'between')
        else if (owner === 'done' && !isWokenByEnding(event)) begin(event.at, 'between')
        else if (event.type === 'job.started' && jobEnded) begin(event.at, 'between')
        if (event.type === 'job.done') jobEnded = true
        if (owner === 'step' && isWokenByEnding(event)) byEnding.push(index)
    }
    if (!(QUIET.has(event.type) || isFirstWake(event))) isEmpty = false
    ofEvent[index] = at.length - 1
  }
  return { ofEvent, at, edges: [] }
}

function isWokenByEnding(event: TraceEvent): boolean {
  return event.type === 'task.ready' && event.by.kind === 'task' && event.by.ended
}

const QUIET: ReadonlySet<TraceEvent['type']> = new Set([
  'run.started',
  'task.created',
  'task.named',
  'timer.set',
  'callback.ready',
  'callback.left',
  'lock.held',
  'computed',
])

function isFirstWake(event: TraceEvent): boolean {
  return event.type === 'task.ready' && event.by.kind === 'start'
}
