import {
  type ExerciseProgress,
  exerciseIn,
  type LessonProgress,
  lessonIn,
  type Progress,
  type StuckAt,
} from './progress.js'

/** What can happen to a learner's progress: each takes the old and gives the new. */
export type Change = (progress: Progress) => Progress

export function lessonRun(lesson: string, at: Date): Change {
  return progress => withLesson(progress, lesson, { run: at.toISOString() })
}

export function lessonRead(lesson: string, at: Date): Change {
  return progress => withLesson(progress, lesson, { read: at.toISOString() })
}

export function lessonStep(lesson: string, step: number): Change {
  return progress => withLesson(progress, lesson, { step })
}

export function predicted(lesson: string, demo: string, right: boolean, at: Date): Change {
  return progress => {
    const before = lessonIn(progress, lesson).predictions
    return withLesson(progress, lesson, {
      predictions: { ...before, [demo]: before[demo] ?? { at: at.toISOString(), right } },
    })
  }
}

export function exerciseStarted(name: string, version: number, workspace: string, at: Date): Change {
  return progress => {
    const before = exerciseIn(progress, name)
    const change = { started: before.started ?? at.toISOString(), version: before.version ?? version }
    return { ...withExercise(progress, name, change), workspace, current: name }
  }
}

/** A fresh starter: what was learnt (passed, hints) stays, the version is the new one. */
export function exerciseReset(name: string, version: number, workspace: string, at: Date): Change {
  return progress => {
    const { lastTry: _forgotten, ...rest } = exerciseIn(progress, name)
    const exercise = { ...rest, started: rest.started ?? at.toISOString(), version }
    return { ...progress, exercises: { ...progress.exercises, [name]: exercise }, workspace, current: name }
  }
}

export function exerciseTried(
  name: string,
  passed: boolean,
  stuckAt: StuckAt | null,
  at: Date,
  line: number | null = null,
): Change {
  return progress => {
    const before = exerciseIn(progress, name)
    const passedAt = before.passed ?? (passed ? at.toISOString() : undefined)
    const change: Partial<ExerciseProgress> = {
      tries: before.tries + 1,
      lastTry: { at: at.toISOString(), passed, stuckAt, ...(line === null ? {} : { line }) },
      ...(passedAt === undefined ? {} : { passed: passedAt }),
    }
    return { ...withExercise(progress, name, change), current: name }
  }
}

export function hintTaken(name: string, check: string, count: number): Change {
  return progress => {
    const hints = exerciseIn(progress, name).hints
    return withExercise(progress, name, { hints: { ...hints, [check]: Math.max(count, hints[check] ?? 0) } })
  }
}

export function solutionSeen(name: string, at: Date): Change {
  return progress =>
    withExercise(progress, name, {
      sawSolution: exerciseIn(progress, name).sawSolution ?? at.toISOString(),
    })
}

function withLesson(progress: Progress, lesson: string, change: Partial<LessonProgress>): Progress {
  return {
    ...progress,
    lessons: { ...progress.lessons, [lesson]: { ...lessonIn(progress, lesson), ...change } },
  }
}

function withExercise(progress: Progress, name: string, change: Partial<ExerciseProgress>): Progress {
  const exercise = { ...exerciseIn(progress, name), ...change }
  return { ...progress, exercises: { ...progress.exercises, [name]: exercise } }
}
