import type { TraceEvent } from '../../trace/events.js'
import { grouped } from '../grouped.js'
import type { Moment, TaskLane, Timer } from '../model.js'

/** Every timer, in the order in which they were set: those of sleeps, and those of timeouts and `call_later`. */
export function findTimers(events: readonly TraceEvent[], tasks: readonly TaskLane[]): readonly Timer[] {
  const timers = [...sleeps(tasks), ...others(events)]
  return timers.sort((one, other) => one.set.index - other.set.index)
}

/** A sleep is known by the task that waits for it. */
function sleeps(tasks: readonly TaskLane[]): readonly Timer[] {
  return tasks.flatMap(({ task, spans }) =>
    spans.flatMap(({ waiting, from, to, label, isOpen }) => {
      if (waiting === null || waiting.until === null) return []
      const due = { at: waiting.until, index: -1 }
      // The end of the trace ends no sleep.
      return [{ label, task, when: due.at, set: from, over: isOpen || due.at < to.at ? due : to }]
    }),
  )
}

function others(events: readonly TraceEvent[]): readonly Timer[] {
  const cancelled = new Map<number, Moment>()
  for (const [index, event] of events.entries())
    if (event.type === 'timer.cancelled') cancelled.set(event.timer, { at: event.at, index })
  const timers = events.flatMap((event, index) => {
    if (event.type !== 'timer.set') return []
    const { label, task, when, timer, at } = event
    const gone = cancelled.get(timer)
    const isKept = gone === undefined || gone.at > when
    return [{ label, task, when, set: { at, index }, over: isKept ? null : gone }]
  })
  const runs = runsOf(events)
  const inOrder = timers.toSorted((one, other) => one.when - other.when || one.set.index - other.set.index)
  const over = new Map(
    inOrder.map(timer => [
      timer,
      timer.over ?? runs.get(timer.label)?.next().value ?? { at: timer.when, index: -1 },
    ]),
  )
  return timers.map(timer => ({ ...timer, over: over.get(timer)! }))
}

/** When callbacks of the program's own ran because their timer was due, by their names. */
function runsOf(events: readonly TraceEvent[]): ReadonlyMap<string, Iterator<Moment>> {
  const runs = grouped(
    events.flatMap((event, index) =>
      event.type === 'callback' && event.by.kind === 'timer'
        ? [[event.by.label, { at: event.at, index }] as const]
        : [],
    ),
  )
  return new Map([...runs].map(([label, moments]) => [label, moments.values()]))
}
