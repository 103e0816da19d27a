import { duration } from '../duration.js'
import { laneOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A timeout that was due while its own task blocked the loop: what never awaits can't be ended. */
export const blockedDeadline: Warning = {
  id: 'blocked-deadline',
  finds: timeline =>
    timeline.timers.flatMap(({ label, task, when, set, over }) => {
      // Its block may have been left before.
      if (!label.startsWith('timeout ') || over.at < when) return []
      const block = timeline.blocks.find(
        ({ task: blocking, from, to, began }) =>
          blocking === task && task !== null && set.index <= began.index && from < when && when < to.at,
      )
      const lane = laneOf(timeline, task)
      if (block === undefined || lane === undefined) return []
      return [
        {
          says: `The ${label.replace('timeout ', 'timeout of ')} s in ${lane.name} was due at ${duration(when)}, when ${block.call} blocked the loop, which it did until ${duration(block.to.at)}.`,
          advice: 'A timeout ends only what awaits, so mend the blocking call.',
          place: block.place,
          task,
        },
      ]
    }),
}
