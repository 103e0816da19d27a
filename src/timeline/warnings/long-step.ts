import { laneOf } from './phrases.js'
import type { Warning } from './warning.js'

/** Longer than this, and people notice that nothing else ran. In microseconds. */
const LONG = 50_000

/** A step that computed for long, in real time. In a run in real time that is a block like any other. */
export const longStep: Warning = {
  id: 'long-step',
  finds: timeline => {
    const { longestStep } = timeline.totals
    if (longestStep === null || longestStep.micros <= LONG || timeline.run?.clock === 'real') return []
    const lane = laneOf(timeline, longestStep.task)
    return [
      {
        says: `${lane?.name ?? 'A task'} computed for ${Math.round(longestStep.micros / 1000)} ms of real time without an await, and nothing else could run.`,
        advice: 'Hand it to a process, or let it `await asyncio.sleep(0)` now and then.',
        place: null,
        task: longestStep.task,
      },
    ]
  },
}
