import type { Judge } from '../../engine/engine.js'
import { exerciseTried } from '../../progress/changes.js'
import type { StuckAt } from '../../progress/progress.js'
import { firstFailed } from '../../verify/judge.js'
import type { Verdict } from '../../verify/verdict.js'
import { verify } from '../../verify/verify.js'
import { wantedEvents } from '../../verify/wanted.js'
import type { Context } from '../context.js'
import { withInterrupt } from '../interrupt.js'
import { withEngine } from '../running/with-engine.js'
import type { Picked } from './pick.js'

/** The verdict on an answer, by `judge`. Null: Ctrl-C. `python` is as `openEngine` takes it. */
export function judged(
  { exercise, file }: Picked,
  source: string,
  python: string | null,
  context: Context,
  judge: typeof verifyAndCompare = verifyAlone,
): Promise<Verdict | null> {
  return withInterrupt(context, stop =>
    withEngine(context, python, async engine => {
      const verdict = await judge({ exercise, file }, source, engine, stop)
      return stop.aborted ? null : verdict
    }),
  )
}

function verifyAlone({ exercise, file }: Picked, source: string, engine: Judge, abort: AbortSignal) {
  return verify(exercise, { file, source }, engine, abort)
}

/** The verdict, and what was wanted where it failed: for who draws it. */
export async function verifyAndCompare(
  picked: Picked,
  source: string,
  engine: Judge,
  abort: AbortSignal,
): Promise<Verdict> {
  const verdict = await verifyAlone(picked, source, engine, abort)
  return abort.aborted
    ? verdict
    : { ...verdict, wanted: await wantedEvents(picked.exercise, verdict, engine, abort) }
}

/** A try that could not be judged is none. Gives what `stuckIn` gives. */
export function recordTry({ exercise }: Picked, verdict: Verdict, { record, now }: Context): StuckAt | null {
  const stuckAt = stuckIn(verdict)
  if (verdict.outcome !== 'broken')
    record(exerciseTried(exercise.name, verdict.outcome === 'passed', stuckAt, now(), failingLine(verdict)))
  return stuckAt
}

/** Where to look in the learner's file; null: nowhere in particular. */
export function failingLine(verdict: Verdict): number | null {
  return firstFailed(verdict)?.failure?.line ?? null
}

/** The first failing check and its hints, which `hint` will speak about. */
export function stuckIn(verdict: Verdict): StuckAt | null {
  const failed = firstFailed(verdict)
  return failed === null ? null : { check: failed.title, hints: [...failed.hints] }
}
