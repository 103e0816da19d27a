import { realTime } from '../duration.js'
import { laneOf } from './phrases.js'
import type { Warning } from './warning.js'

/** A step or a callback that computed for long, in real time: the longest. In a run in real time that is a block like any other. */
export const longStep: Warning = {
  id: 'long-step',
  finds: timeline => {
    const ofLoop = timeline.computed.filter(({ job }) => job === null)
    if (ofLoop.length === 0) return []
    const longest = ofLoop.reduce((one, other) => (other.micros > one.micros ? other : one))
    const who = longest.task === null ? 'A callback' : (laneOf(timeline, longest.task)?.name ?? 'A task')
    return [
      {
        says: `${who} computed for ${realTime(longest.micros)} of real time without an await, and nothing else could run; in virtual time that is none.`,
        advice:
          'Hand it to a process, or let it `await asyncio.sleep(0)` now and then; `--cpu-time` shows what it keeps waiting.',
        place: null,
        task: longest.task,
      },
    ]
  },
}
