import { z } from 'zod'

/**
 * What a learner has done, as it stands in the progress file: JSON that a person can read. Dates are ISO 8601.
 * Raise the number when an older program could no longer read the file.
 */
export const PROGRESS_SCHEMA = 2

const date = z.string()

const lessonProgress = z.object({
  read: date.optional(),
  run: date.optional(),
  /** How many steps of the way through it were done: where to go on. */
  step: z.number().int().nonnegative().optional(),
  /** By the name of the demo: the first answer counts, for the later ones have seen the run. */
  predictions: z.record(z.string(), z.object({ at: date, right: z.boolean() })).default({}),
})

const lastTry = z.object({
  at: date,
  passed: z.boolean(),
  /** The first check that failed, and its hints: what `hint` speaks about. Null when it passed or could not be run. */
  stuckAt: z.object({ check: z.string(), hints: z.array(z.string()) }).nullable(),
  /** Where it went wrong, in the learner's file. */
  line: z.number().int().positive().optional(),
})

const exerciseProgress = z.object({
  started: date.optional(),
  /** Of the starter that was handed out: tells whether an upgrade has changed the exercise since. */
  version: z.number().int().positive().optional(),
  tries: z.number().int().nonnegative().default(0),
  passed: date.optional(),
  sawSolution: date.optional(),
  /** How many hints were given, by the title of the check. */
  hints: z.record(z.string(), z.number().int().positive()).default({}),
  lastTry: lastTry.optional(),
})

export const progressSchema = z.object({
  schema: z.literal(PROGRESS_SCHEMA),
  /** Where `start` put the first exercise. */
  workspace: z.string().optional(),
  /** The exercise that was started or checked last: what `verify` and `hint` mean when no name is given. */
  current: z.string().optional(),
  /** By `3-gather`. */
  lessons: z.record(z.string(), lessonProgress).default({}),
  /** By `3.2-fetch-all`. */
  exercises: z.record(z.string(), exerciseProgress).default({}),
})

/** What each older schema lacked, by its number. */
export const MIGRATIONS: Readonly<Record<number, (older: object) => object>> = {
  1: older => older, // predictions were not kept: nobody has made any
}

export type Progress = z.output<typeof progressSchema>
export type LessonProgress = z.output<typeof lessonProgress>
export type ExerciseProgress = z.output<typeof exerciseProgress>
export type StuckAt = NonNullable<NonNullable<ExerciseProgress['lastTry']>['stuckAt']>
export type ExerciseStatus = 'passed' | 'started' | 'not-started'

export const NO_PROGRESS: Progress = { schema: PROGRESS_SCHEMA, lessons: {}, exercises: {} }

export function lessonIn(progress: Progress, lesson: string): LessonProgress {
  return progress.lessons[lesson] ?? { predictions: {} }
}

export function exerciseIn(progress: Progress, name: string): ExerciseProgress {
  return progress.exercises[name] ?? { tries: 0, hints: {} }
}

export function statusOf(progress: Progress, name: string): ExerciseStatus {
  const exercise = exerciseIn(progress, name)
  if (exercise.passed !== undefined) return 'passed'
  return exercise.started !== undefined || exercise.tries > 0 ? 'started' : 'not-started'
}
