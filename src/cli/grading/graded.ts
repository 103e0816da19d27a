import type { CourseExercise } from '../../course/exercise.js'
import type { Verdict } from '../../verify/verdict.js'

/** An answer of somebody to an exercise. */
export interface Submission {
  /** Null: the learner who sits here. */
  readonly learner: string | null
  readonly exercise: CourseExercise
  readonly file: string
}

/** A submission and what became of it. */
export interface Graded extends Submission {
  /** `unreadable`: there is no file, or it is no text that Python could read. */
  readonly outcome: Verdict['outcome'] | 'unreadable'
  readonly passed: number
  readonly total: number
  /** What failed, in the words that a learner gets. */
  readonly failures: readonly {
    readonly check: string
    readonly message: string
    readonly line: number | null
  }[]
  readonly milliseconds: number
}

export function gradedAsJson({ learner, exercise, file, ...rest }: Graded) {
  return {
    ...(learner === null ? {} : { learner }),
    exercise: exercise.id,
    slug: exercise.slug,
    file,
    ...rest,
  }
}
