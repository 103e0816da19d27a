import { duration } from '../duration.js'
import type { TaskLane, Timeline } from '../model.js'
import { at } from './phrases.js'
import type { Warning } from './warning.js'

/** A timeout that fired though what it guarded was done: only the loop had not got round to it. */
export const lateTimeout: Warning = {
  id: 'late-timeout',
  finds: timeline =>
    timeline.tasks.flatMap(lane =>
      lane.marks.flatMap(mark => {
        if (mark.kind !== 'deadline') return []
        const done = doneSince(lane, mark.moment.at, mark.moment.index, timeline)
        if (done === null) return []
        const block = timeline.blocks.find(({ from, to }) => from < mark.moment.at && to.at >= done.at)
        const why = block === undefined ? '' : `, since ${block.call} blocked the loop${at(block.place)}`
        return [
          {
            says: `The timeout in ${lane.name} fired at ${duration(mark.moment.at)}, though what it waited for was done at ${duration(done.at)}${why}.`,
            advice:
              block === undefined
                ? 'Give it more time, or take the result if it is there.'
                : 'Take the blocking call off the loop: `await asyncio.to_thread(...)`.',
            place: done.place ?? block?.place ?? lane.place,
            task: lane.task,
          },
        ]
      }),
    ),
}

/** Since when the task could have gone on, if it could have before its timeout fired. */
function doneSince(lane: TaskLane, when: number, index: number, { tasks }: Timeline) {
  const waits = lane.spans.filter(span => span.waiting !== null && span.from.index < index)
  const last = waits.at(-1)
  if (last?.waiting == null) return null
  const place = last.waiting.place
  const { until } = last.waiting
  if (until !== null && until < when) return { at: until, place }
  const awaited = tasks.filter(task => last.waiting!.tasks.includes(task.task))
  const ended = awaited.map(({ ended: ending }) => ending?.moment)
  const isDone = awaited.length > 0 && ended.every(moment => moment !== undefined && moment.index < index)
  if (isDone) return { at: Math.max(...ended.map(moment => moment!.at)), place }
  // Woken before, and not yet had its turn.
  const woken = lane.marks.findLast(
    mark => mark.kind === 'wake' && mark.moment.index < index && mark.moment.index > last.from.index,
  )
  return woken === undefined || woken.by?.kind === 'timer' ? null : { at: woken.moment.at, place }
}
