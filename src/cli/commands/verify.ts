import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { exerciseIn } from '../../progress/progress.js'
import type { Verdict } from '../../verify/verdict.js'
import type { Context, SharedOptions } from '../context.js'
import { pickExercise } from '../exercise/pick.js'
import { readPicked } from '../exercise/read-answer.js'
import { judged, recordTry, verifyAndCompare } from '../exercise/try.js'
import { versionNotice } from '../exercise/version-notice.js'
import { showFeedback } from '../feedback/show-feedback.js'
import { verdictAsJson } from '../feedback/verdict-json.js'
import type { ReportOptions } from '../grading/reports.js'
import { pythonOf } from '../options/run-options.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked } from '../terminal/text.js'

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
  if (options.all) return (await import('../grading/verify-all.js')).verifyAll(options, context)
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

  const judge = options.json ? undefined : verifyAndCompare
  const verdict = await judged(picked, source, pythonOf(options), context, judge)
  if (verdict === null) return EXIT.interrupted
  const stuckAt = recordTry(picked, verdict, context)
  const taken = stuckAt === null ? 0 : (known.hints[stuckAt.check] ?? 0)
  if (options.json) writeJson(io, verdictAsJson(picked.exercise, verdict, taken))
  else await showFeedback({ ...picked, source, verdict, hintsTaken: taken, tries: known.tries + 1 }, context)
  return STATUS[verdict.outcome]
}

const STATUS = {
  passed: EXIT.done,
  failed: EXIT.notPassed,
  broken: EXIT.ourFault,
} as const satisfies Record<Verdict['outcome'], number>
