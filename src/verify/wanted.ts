import type { CourseExercise } from '../course/exercise.js'
import type { CheckFailure, Judge } from '../engine/engine.js'
import { readChecks, readSolutionFile } from './exercise-files.js'
import { firstFailed } from './judge.js'
import type { Verdict } from './verdict.js'
import { CHECK_LIMITS } from './verify.js'

/** What the solution does where an answer failed: in the same run of the same check, under the same delays. Empty: nothing was run. */
export async function wantedEvents(
  exercise: CourseExercise,
  verdict: Verdict,
  engine: Judge,
  abort: AbortSignal,
): Promise<CheckFailure['events']> {
  const failed = firstFailed(verdict)
  if (failed?.failure == null || failed.failure.events.length === 0 || failed.failure.run === 0) return []
  const { schedule, run } = failed.failure
  const { results } = await engine.check({
    checks: readChecks(exercise),
    answer: readSolutionFile(exercise),
    schedules: [schedule],
    only: { title: failed.title, run },
    limits: CHECK_LIMITS,
    abort,
  })
  const failure = results.find(({ title }) => title === failed.title)?.failure
  return failure?.kind === 'shown' ? failure.events : []
}
