import { duration } from '../duration.js'
import { at, laneOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A thread that went on after whoever waited for it had given up: nobody can stop it, and nobody hears of its result. */
export const abandonedJob: Warning = {
  id: 'abandoned-job',
  finds: timeline =>
    timeline.jobs.flatMap(({ job, name, kind, task, place, started, ended }) => {
      const lane = kind === 'thread' ? laneOf(timeline, task) : undefined
      const wait = lane?.spans.findLast(span => span.waiting?.job === job)
      if (lane === undefined || wait === undefined || wait.isOpen || started === null) return []
      const wasStopped = lane.marks.some(
        ({ kind: mark, moment }) =>
          mark === 'cancel-delivered' && moment.index >= wait.to.index && moment.at === wait.to.at,
      )
      if (!wasStopped || (ended !== null && ended.moment.at <= wait.to.at)) return []
      const went = ended === null ? 'to the end' : `for another ${duration(ended.moment.at - wait.to.at)}`
      return [
        {
          says: `${lane.name} stopped waiting for ${name} at ${duration(wait.to.at)}${at(wait.waiting!.place)}, but its thread went on ${went}.`,
          advice:
            "A thread can't be cancelled: give the work a timeout of its own, or let it look at a `threading.Event`.",
          place: place ?? wait.waiting!.place,
          task: lane.task,
        },
      ]
    }),
}
