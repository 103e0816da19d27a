import type { Habit, TaskLane } from '../model.js'
import { restsOf } from './rest.js'
import type { Warning } from './warning.js'

/** Asking so often is no chance any more. */
const TIMES = 3

/** A loop that sleeps until something has changed, where whoever changes it could say so. */
export const pollLoop: Warning = {
  id: 'poll-loop',
  finds: ({ habits, tasks }) =>
    habits.flatMap(habit => {
      if (habit.kind !== 'poll-loop') return []
      const asking = tasks.find(lane => sleepsAt(habit, lane) >= TIMES)
      if (asking === undefined) return []
      return [
        {
          says: `${asking.name} slept ${sleepsAt(habit, asking)} times in a loop, only to see whether \`${habit.text}\` had changed.`,
          advice:
            'If a task of this loop changes it, let it set an `asyncio.Event`, and wait for that: it wakes at once.',
          place: habit.place,
          task: asking.task,
        },
      ]
    }),
}

function sleepsAt({ place }: Habit, lane: TaskLane): number {
  return restsOf(lane).filter(
    ({ waiting }) =>
      waiting?.on === 'sleep' && waiting.place?.file === place.file && waiting.place.line === place.line,
  ).length
}
