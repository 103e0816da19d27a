import { existsSync } from 'node:fs'
import type { CourseExercise } from '../../course/exercise.js'
import { TutorError } from '../../errors.js'
import { exerciseTried } from '../../progress/changes.js'
import { exerciseIn, type StuckAt } from '../../progress/progress.js'
import { firstFailed } from '../../verify/judge.js'
import type { Verdict } from '../../verify/verdict.js'
import { verify } from '../../verify/verify.js'
import { readAnswer } from '../../workspace/answer.js'
import type { Context, SharedOptions } from '../context.js'
import { feedbackText } from '../exercise/feedback.js'
import { type Picked, pickExercise } from '../exercise/pick.js'
import { verdictAsJson } from '../exercise/verdict-json.js'
import { versionNotice } from '../exercise/version-notice.js'
import type { ReportOptions } from '../grading/reports.js'
import { pythonOf } from '../options/run-options.js'
import { INTERRUPTED } from '../running/status.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked, shortPath } from '../terminal/text.js'

interface VerifyOptions extends SharedOptions, ReportOptions {
  readonly python?: string | true
  readonly all?: boolean
}

/** `verify [N | exercise] [FILE]`: 0 passed, 1 not yet, 4 when a check of ours broke. */
export async function verifyAnswer(
  [typed, answer]: readonly (string | undefined)[],
  options: VerifyOptions,
  context: Context,
): Promise<number> {
  const { io, look, progress } = context
  if (options.all) return (await import('./verify-all.js')).verifyAll(options, context)
  if (options.junit !== undefined || options.csv !== undefined)
    throw new TutorError(
      'report-of-one',
      'Reports are written for all exercises together.',
      'Add `--all`, or use `--json` for this one.',
    )
  const picked = await pickExercise(typed, context, answer)
  const source = readPicked(picked, answer !== undefined, context)
  const known = exerciseIn(progress.read(), picked.exercise.name)
  const notice = versionNotice(picked.exercise, known.version)
  if (notice !== '') io.writeError(`${filled(inked(notice, look), look)}\n\n`)

  const verdict = await judged(picked, source, pythonOf(options), context)
  if (verdict === null) return INTERRUPTED
  const stuckAt = recordTry(picked, verdict, context)
  const taken = stuckAt === null ? 0 : (known.hints[stuckAt.check] ?? 0)
  if (options.json) writeJson(io, verdictAsJson(picked.exercise, verdict, taken))
  else
    io.write(
      await feedbackText({ ...picked, source, verdict, hintsTaken: taken, tries: known.tries + 1 }, context),
    )
  return { passed: 0, failed: 1, 'not-importable': 1, broken: 4 }[verdict.outcome]
}

/** Null: Ctrl-C. */
export async function judged(
  { exercise, file }: Picked,
  source: string,
  python: string | null,
  context: Context,
): Promise<Verdict | null> {
  const stop = new AbortController()
  const forget = context.onInterrupt(() => stop.abort())
  try {
    return await withEngine(context, python, async engine => {
      const verdict = await verify(exercise, { file, source }, engine, stop.signal)
      return stop.signal.aborted ? null : verdict
    })
  } finally {
    forget()
  }
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
  return (firstFailed(verdict)?.failure ?? verdict.answerFault)?.line ?? null
}

/** The first failing check and its hints, which `hint` will speak about. */
export function stuckIn(verdict: Verdict): StuckAt | null {
  const failed = firstFailed(verdict)
  return failed === null ? null : { check: failed.title, hints: [...failed.hints] }
}

export function readPicked({ exercise, file }: Picked, isNamed: boolean, { currentFolder }: Context): string {
  const path = shortPath(file, currentFolder)
  if (!isNamed && !existsSync(file)) throw notStarted(exercise, path)
  return readAnswer(file, path)
}

function notStarted({ id, title }: CourseExercise, path: string): TutorError {
  return new TutorError(
    'answer-missing',
    `There is no answer to ${id} (${title}): ${path} does not exist.`,
    `\`asyncio-tutor start ${id}\` puts it there.`,
  )
}
