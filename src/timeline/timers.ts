import type { TraceEvent } from '../trace/events.js'
import type { Moment, TaskLane, Timer } from './model.js'

/** Every timer, in the order in which they were set: those of sleeps, and those of timeouts and `call_later`. */
export function findTimers(events: readonly TraceEvent[], tasks: readonly TaskLane[]): readonly Timer[] {
  const timers = [...sleeps(tasks), ...others(events)]
  return timers.sort((one, other) => one.set.index - other.set.index)
}

/** A sleep is known by the task that waits for it. */
function sleeps(tasks: readonly TaskLane[]): readonly Timer[] {
  return tasks.flatMap(({ task, spans }) =>
    spans.flatMap(({ waiting, from, to, label }) =>
      waiting === null || waiting.until === null
        ? []
        : [{ label, task, when: waiting.until, set: from, over: soonest(to, waiting.until) }],
    ),
  )
}

function others(events: readonly TraceEvent[]): readonly Timer[] {
  const cancelled = new Map<number, Moment>()
  for (const [index, event] of events.entries())
    if (event.type === 'timer.cancelled') cancelled.set(event.timer, { at: event.at, index })
  return events.flatMap((event, index) => {
    if (event.type !== 'timer.set') return []
    const { label, task, when, timer, at } = event
    const gone = cancelled.get(timer)
    const due = { at: when, index: -1 }
    return [{ label, task, when, set: { at, index }, over: gone === undefined ? due : soonest(gone, when) }]
  })
}

function soonest(moment: Moment, when: number): Moment {
  return moment.at <= when ? moment : { at: when, index: -1 }
}
