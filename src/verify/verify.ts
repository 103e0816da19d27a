import type { CourseExercise } from '../course/exercise.js'
import { DEFAULT_LIMITS, type Judge, type Limits } from '../engine/engine.js'
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
  const run = await engine.check(asked)
  const verdict = judge(run, SCHEDULES)
  return verdict.outcome === 'failed' ? { ...verdict, advice: adviceFor(exercise, run) } : verdict
}
