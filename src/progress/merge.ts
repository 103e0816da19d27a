import type { Change } from './changes.js'
import {
  type ExerciseProgress,
  exerciseIn,
  type LessonProgress,
  lessonIn,
  type Progress,
} from './progress.js'

/** Adds what was done elsewhere: nothing that was reached on either side is lost. */
export function merged(other: Progress): Change {
  return progress => ({
    ...progress,
    ...(progress.current === undefined && other.current !== undefined ? { current: other.current } : {}),
    lessons: fromBoth(progress.lessons, other.lessons, key =>
      bothLessons(lessonIn(progress, key), lessonIn(other, key)),
    ),
    exercises: fromBoth(progress.exercises, other.exercises, key =>
      bothExercises(exerciseIn(progress, key), exerciseIn(other, key)),
    ),
  })
}

function fromBoth<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  both: (key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.keys({ ...one, ...other }).map(key => [key, both(key)]))
}

function bothLessons(one: LessonProgress, other: LessonProgress): LessonProgress {
  return {
    ...dated('read', [one.read, other.read]),
    ...dated('run', [one.run, other.run]),
    ...(one.step === undefined && other.step === undefined
      ? {}
      : { step: Math.max(one.step ?? 0, other.step ?? 0) }),
    predictions: fromBoth(one.predictions, other.predictions, demo => {
      const made = [one.predictions[demo], other.predictions[demo]].filter(each => each !== undefined)
      return made.sort((a, b) => a.at.localeCompare(b.at))[0]!
    }),
  }
}

function bothExercises(one: ExerciseProgress, other: ExerciseProgress): ExerciseProgress {
  const isLater = (one.lastTry?.at ?? '') >= (other.lastTry?.at ?? '')
  const later = isLater ? one : other
  return {
    ...other,
    ...one,
    tries: Math.max(one.tries, other.tries),
    ...dated('started', [one.started, other.started]),
    ...dated('passed', [one.passed, other.passed]),
    ...dated('sawSolution', [one.sawSolution, other.sawSolution]),
    hints: fromBoth(one.hints, other.hints, check =>
      Math.max(one.hints[check] ?? 0, other.hints[check] ?? 0),
    ),
    ...(later.lastTry === undefined ? {} : { lastTry: later.lastTry }),
  }
}

/** The earlier of two dates, as ISO 8601 sorts; nothing when there is none. */
function dated<Key extends string>(
  key: Key,
  dates: readonly (string | undefined)[],
): { [K in Key]?: string } {
  const [first] = dates.filter(date => date !== undefined).sort()
  return (first === undefined ? {} : { [key]: first }) as { [K in Key]?: string }
}
