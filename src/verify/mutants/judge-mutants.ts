import { join } from 'node:path'
import type { CourseExercise } from '../../course/exercise.js'
import type { Engine } from '../../engine/engine.js'
import { readChecks, readSource } from '../exercise-files.js'
import { CHECK_LIMITS, SCHEDULES } from '../verify.js'
import type { Mutant } from './mutant.js'

/** A mutant that hangs costs its whole time, and most of those that end need a hundredth of it. */
const LIMITS = { ...CHECK_LIMITS, seconds: 0.4 }

/**
 * Those that pass all checks under all schedules. They are judged one after another where the solution has passed, each until
 * its first failure; one that brings the interpreter down has failed, and another one goes on with the rest. Throws when a
 * check breaks.
 */
export async function survivorsAmong(
  mutants: readonly Mutant[],
  exercise: CourseExercise,
  engine: Engine,
): Promise<readonly Mutant[]> {
  const checks = readChecks(exercise)
  const answer = readSource(join(exercise.folder, 'solution.py'))
  const survivors: Mutant[] = []
  for (let begin = 0; begin < mutants.length; ) {
    const rest = mutants.slice(begin)
    const knownWrong = [...rest, answer].map(({ file, source }) => ({ file, source, fails: null }))
    const run = await engine.check({ checks, answer, knownWrong, schedules: SCHEDULES, limits: LIMITS })
    const { wrongFailed } = run
    if (run.broken !== null)
      throw new Error(`${rest[wrongFailed.length]?.id ?? 'solution.py'}: ${run.broken.error}`)
    if (run.results.some(({ passed }) => !passed)) throw new Error('The solution does not pass.')
    // What mutants leave behind must not be what fails others.
    if (wrongFailed[rest.length]) throw new Error('After its mutants the solution itself does not pass.')
    survivors.push(...rest.filter((_, index) => wrongFailed[index] === false))
    begin += wrongFailed.length + 1
  }
  return survivors
}
