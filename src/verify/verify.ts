import type { CourseExercise } from '../course/exercise.js'
import {
  type CheckFailure,
  type CheckRun,
  DEFAULT_LIMITS,
  type Judge,
  type Limits,
} from '../engine/engine.js'
import { adviceFor } from './advice.js'
import { readChecks, readStarter, readWrongAnswers, type SourceFile } from './exercise-files.js'
import { judge } from './judge.js'
import type { Verdict } from './verdict.js'

export const SCHEDULES: readonly number[] = [0, 1, 2, 3, 4]

/** Of one check under one schedule. Virtual time is free, so an honest answer needs milliseconds; a busy machine, more. */
export const CHECK_LIMITS: Limits = { ...DEFAULT_LIMITS, seconds: 2 }

/**
 * Judges an answer, and adds the advice of a known wrong answer when this one fails in just the same way. The answer of a
 * stranger has to leave alone what judges it: after a pass wrong answers have to fail where it ran.
 */
export async function verify(
  exercise: CourseExercise,
  answer: SourceFile,
  engine: Judge,
  abort: AbortSignal,
  isStrangers = false,
): Promise<Verdict> {
  const checks = readChecks(exercise)
  const knownWrong = isStrangers
    ? [{ ...readStarter(exercise), fails: null }, ...readWrongAnswers(exercise)]
    : []
  const asked = { checks, answer, knownWrong, schedules: SCHEDULES, limits: CHECK_LIMITS, abort }
  const checked = await engine.check(asked)
  const run =
    isStrangers && checked.broken !== null
      ? ofAnswerThatBreaks(
          checked,
          await engine.check({ ...asked, answer: readStarter(exercise), knownWrong: [] }),
        )
      : checked
  const verdict = judge(run, SCHEDULES)
  return verdict.outcome === 'failed' ? { ...verdict, advice: adviceFor(exercise, run) } : verdict
}

/** A check that breaks under this answer, and not under the starter, is not to blame: the answer fails it. */
function ofAnswerThatBreaks(run: CheckRun, starters: CheckRun): CheckRun {
  const { broken } = run
  if (broken === null || starters.broken !== null || !run.results.some(({ title }) => title === broken.check))
    return run
  const reason = broken.error.trimEnd().split('\n').at(-1) ?? ''
  const failure: CheckFailure = {
    message: `Your code did what this check could not make anything of (${reason}).`,
    ...{ kind: 'assertion', line: null, source: null, error: null, frames: [] },
    ...{ schedule: 0, scheduleText: '', run: 0, events: [] },
  }
  const results = run.results.map(one =>
    one.title === broken.check ? { ...one, passed: false, failure } : one,
  )
  return { ...run, results, broken: null }
}
