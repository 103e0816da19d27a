import { blockedDeadline } from './blocked-deadline.js'
import type { Warning } from './warning.js'

/** A timeout around what never awaits. One that was due meanwhile is told of by that. */
export const idleTimeout: Warning = {
  id: 'idle-timeout',
  finds: timeline => {
    const isDue = new Set(blockedDeadline.finds(timeline).map(({ task }) => task))
    return timeline.warnings.flatMap(({ kind, message, task, place }) => {
      if (kind !== 'idle-timeout' || isDue.has(task)) return []
      const advice =
        'A timeout ends only what awaits: hand the work to a thread, and await that (`await asyncio.to_thread(...)`).'
      return [{ says: message, advice, place, task }]
    })
  },
}
