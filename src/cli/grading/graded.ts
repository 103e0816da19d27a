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
  /**
   * `unreadable`: there is no file, or it is no text that Python could read. `suspicious`: it passes, but it could have
   * reached into the checks, so a person must read it first.
   */
  readonly outcome: Verdict['outcome'] | 'unreadable' | 'suspicious'
  readonly passed: number
  readonly total: number
  /** What failed, in the words that a learner gets. */
  readonly failures: readonly {
    readonly check: string
    readonly message: string
    readonly line: number | null
  }[]
  readonly suspicions: Verdict['suspicions']
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

/** A stranger's pass is not counted when it could have been forged: it is for a person to read. */
export function distrusted(graded: Graded): Graded {
  if (graded.outcome !== 'passed' || graded.suspicions.length === 0) return graded
  const failures = graded.suspicions.map(({ line, what }) => ({
    check: 'Nothing reaches into the checks',
    message: `It passes, but line ${line} could reach into them: \`${what}\`. Read it before you count the pass.`,
    line,
  }))
  return { ...graded, outcome: 'suspicious', failures }
}
