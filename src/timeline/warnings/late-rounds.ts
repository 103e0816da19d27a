import { duration } from '../duration.js'
import type { Habit, Span, TaskLane } from '../model.js'
import type { Warning } from './warning.js'

/** So many sleeps make a rhythm. */
const TIMES = 3
/** Less than this in all nobody notices. Microseconds. */
const LATE_AT_LEAST = 50_000

/** A loop whose names speak of a period, and that sleeps that long after each round, whatever the round took. */
export const lateRounds: Warning = {
  id: 'late-rounds',
  finds: ({ habits, tasks }) =>
    habits.flatMap(habit => {
      if (habit.kind !== 'periodic-sleep') return []
      for (const lane of tasks) {
        const sleeps = sleepsAt(habit, lane)
        const rounds = sleeps.slice(1).map((sleep, at) => sleep.from.at - sleeps[at]!.to.at)
        const late = rounds.reduce((sum, one) => sum + one, 0)
        if (sleeps.length < TIMES || late < LATE_AT_LEAST) continue
        const round = duration(Math.round(late / rounds.length))
        return [
          {
            says: `${lane.name} slept ${sleepText(habit, sleeps[0]!)} after each round, and its rounds themselves took ${round} on the average: by the last, ${duration(late)} had added up.`,
            advice:
              'If that is meant as the time from one beginning to the next, sleep only until the next is due: `await asyncio.sleep(due - loop.time())`.',
            place: habit.place,
            task: lane.task,
          },
        ]
      }
      return []
    }),
}

/** All of one length: what varies is no period. */
function sleepsAt({ place }: Habit, { spans }: TaskLane): readonly Span[] {
  const sleeps = spans.filter(
    ({ waiting, isOpen }) =>
      waiting?.on === 'sleep' &&
      waiting.place?.file === place.file &&
      waiting.place.line === place.line &&
      !isOpen,
  )
  return sleeps.filter(({ label }) => label === sleeps[0]!.label)
}

/** "`interval` (0.5 s)", "0.5 s". */
function sleepText({ text }: Habit, { label }: Span): string {
  const seconds = label.replace('sleep ', '')
  return text === seconds ? `${seconds} s` : `\`${text}\` (${seconds} s)`
}
