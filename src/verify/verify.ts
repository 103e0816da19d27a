import type { CourseExercise } from '../course/exercise.js'
import { DEFAULT_LIMITS, type Engine, type Limits } from '../engine/engine.js'
import { adviceFor } from './advice.js'
import { readChecks } from './exercise-files.js'
import { judge } from './judge.js'
import type { Verdict } from './verdict.js'

export const SCHEDULES: readonly number[] = [0, 1, 2, 3, 4]

/** Of one check under one schedule. Virtual time is free, so an honest answer needs milliseconds. */
export const CHECK_LIMITS: Limits = { ...DEFAULT_LIMITS, seconds: 2 }

export interface Answer {
  readonly file: string
  readonly source: string
}

/** Judges an answer, and adds the advice of a known wrong answer when this one fails in just the same way. */
export async function verify(
  exercise: CourseExercise,
  answer: Answer,
  engine: Engine,
  abort?: AbortSignal,
): Promise<Verdict> {
  const checks = readChecks(exercise)
  const ask = { checks, limits: CHECK_LIMITS, ...(abort === undefined ? {} : { abort }) }
  const run = await engine.check({ ...ask, answer, schedules: SCHEDULES })
  const verdict = judge(run, SCHEDULES)
  if (verdict.outcome !== 'failed' || abort?.aborted) return verdict
  return {
    ...verdict,
    advice: await adviceFor(exercise, run, request => engine.check({ ...ask, ...request })),
  }
}
