import { duration } from '../duration.js'
import { laneOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A timeout that was due while its own task blocked the loop: what never awaits can't be ended. */
export const blockedDeadline: Warning = {
  id: 'blocked-deadline',
  finds: timeline =>
    timeline.timers.flatMap(({ label, task, when, set }) => {
      if (!label.startsWith('timeout ')) return []
      const block = timeline.blocks.find(
        ({ task: blocking, from, to, began }) =>
          blocking === task && task !== null && set.index <= began.index && from <= when && when < to.at,
      )
      const lane = laneOf(timeline, task)
      if (block === undefined || lane === undefined) return []
      return [
        {
          says: `The ${label} s in ${lane.name} was due at ${duration(when)}, but ${block.call} blocked the loop until ${duration(block.to.at)}, so it could not end it in time.`,
          advice:
            'A timeout ends only what awaits: hand the blocking call to a thread, `await asyncio.to_thread(...)`.',
          place: block.place,
          task,
        },
      ]
    }),
}
