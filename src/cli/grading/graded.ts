import type { CourseExercise } from '../../course/exercise.js'
import type { TutorError } from '../../errors.js'
import type { Verdict } from '../../verify/verdict.js'

/** An answer of somebody to an exercise. */
export interface Submission {
  /** Null: the learner who sits here. */
  readonly learner: string | null
  readonly exercise: CourseExercise
  readonly file: string
}

/** A learner's folder that can't be read: nobody knows what is in it. */
export interface ClosedFolder {
  readonly learner: string
  readonly folder: string
  readonly error: TutorError
}

/** What a class has handed in. */
export interface HandedIn {
  readonly submissions: readonly Submission[]
  readonly closed: readonly ClosedFolder[]
}

/** A submission and what became of it. */
export interface Graded extends Submission {
  /**
   * `unreadable`: there is no file, or it is no text that Python could read. `suspicious`: it passes, or breaks a check, but
   * could have reached into the checks, so a person must read it first.
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

export function closedAsJson({ learner, folder, error }: ClosedFolder) {
  return { learner, folder, outcome: 'unreadable', message: error.what }
}

/**
 * A stranger's pass is not counted when it could have been forged: it is for a person to read. Nor are we to blame for a
 * check that breaks under an answer which could have broken it.
 */
export function distrusted(graded: Graded): Graded {
  const { outcome, suspicions, failures } = graded
  if (suspicions.length === 0 || (outcome !== 'passed' && outcome !== 'broken')) return graded
  const does = outcome === 'passed' ? 'It passes' : 'It breaks a check'
  const reasons = suspicions.map(({ line, what }) => ({
    check: 'Nothing reaches into the checks',
    message:
      line === null
        ? `${does}, but something reached into them: ${what}. Read it before you count it.`
        : `${does}, but line ${line} could reach into them: \`${what}\`. Read it before you count it.`,
    line,
  }))
  return { ...graded, outcome: 'suspicious', failures: [...reasons, ...failures] }
}
