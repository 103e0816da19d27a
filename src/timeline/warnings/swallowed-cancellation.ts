import { duration } from '../duration.js'
import type { TaskLane } from '../model.js'
import type { Warning } from './warning.js'

/** A task that CancelledError was raised in, and that went on waiting for other things as if nothing had been. */
export const swallowedCancellation: Warning = {
  id: 'swallowed-cancellation',
  finds: ({ tasks }) =>
    tasks.flatMap(lane => {
      const went = wentOn(lane)
      if (went === null) return []
      return [
        {
          says: `${lane.name} was asked to cancel at ${duration(went.asked)}, caught CancelledError and went on.`,
          advice: 'Clean up in `finally`, and let CancelledError out: end an `except` for it with `raise`.',
          place: went.place,
          task: lane.task,
        },
      ]
    }),
}

/** Waits after the delivery, in a task that did not end cancelled. An `asyncio.timeout` takes its own back: that is lawful. */
function wentOn({ marks, spans, ended }: TaskLane) {
  if (ended !== null && ended.how !== 'returned') return null
  const asked = marks.findLast(mark => mark.kind === 'cancel-asked' && mark.by?.kind !== 'timer')
  const delivered = marks.findLast(mark => mark.kind === 'cancel-delivered')
  if (asked === undefined || delivered === undefined || delivered.moment.index < asked.moment.index)
    return null
  if (marks.some(mark => mark.kind === 'uncancelled' && mark.moment.index > delivered.moment.index))
    return null
  const next = spans.find(span => span.state === 'waiting' && span.from.index > delivered.moment.index)
  if (next === undefined) return null
  const lasted = next.to.at > next.from.at || next.isOpen
  return lasted ? { asked: asked.moment.at, place: next.waiting?.place ?? null } : null
}
