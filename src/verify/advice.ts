import { basename } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import type { CheckRun } from '../engine/engine.js'
import { readWrongAnswers } from './exercise-files.js'
import { fingerprintOf, likeness } from './fingerprint.js'
import { readKnownFailures } from './known-failures.js'

/** Below this, advice was untrue more often than not (measured on answers that nobody had recorded). */
const ALIKE = 2.15

/**
 * The advice of the known wrong answer that fails in the same way: the same checks, each by the same kind of failure.
 * Where several do, the one most alike. Where none is nearer than another with other advice, or than the untouched
 * starter, nothing is said: wrong advice is worse than none.
 */
export function adviceFor(exercise: CourseExercise, run: CheckRun): string | null {
  const known = readKnownFailures(exercise)
  if (known === null) return null
  const advice = new Map(readWrongAnswers(exercise).map(({ file, advice }) => [basename(file), advice]))
  const own = fingerprintOf(run)
  const ranked = Object.entries(known.failures).map(([name, failures]) => ({
    advice: advice.get(name) ?? null,
    likeness: likeness(own, failures),
  }))
  const most = Math.max(0, ...ranked.map(each => each.likeness))
  const nearest = new Set(ranked.filter(each => each.likeness === most).map(each => each.advice))
  return most > ALIKE && nearest.size === 1 ? [...nearest][0]! : null
}
