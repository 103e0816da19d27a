import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { findExercise } from '../../course/find.js'
import { EXIT } from '../../exit-status.js'
import type { Context, SharedOptions } from '../context.js'
import { findSubmissions } from '../grading/find-submissions.js'
import { gradeAndTell } from '../grading/grade-and-tell.js'
import { distrusted } from '../grading/graded.js'
import type { ReportOptions } from '../grading/reports.js'
import { pythonOf } from '../options/run-options.js'
import { filled } from '../terminal/text.js'

export interface GradeOptions extends SharedOptions, ReportOptions {
  readonly python?: string | true
  readonly shard?: Shard
}

/** The share of one of several machines. */
export interface Shard {
  readonly number: number
  readonly of: number
}

/** `grade DIR [exercise]`: 0 when all were judged, whether they passed or not; 4 when a check of ours broke. */
export async function grade(
  [folder, typed]: readonly (string | undefined)[],
  options: GradeOptions,
  context: Context,
): Promise<number> {
  const { io, look, course, currentFolder } = context
  const asked = typed === undefined ? null : await findExercise(typed, course)
  const all = findSubmissions(resolve(currentFolder, folder!), await course.exercises(), asked)
  const { number, of } = options.shard ?? { number: 1, of: 1 }
  const isIsolated = options.python === undefined
  if (!options.json) io.writeError(`${filled(isIsolated ? LOCKED_IN : TRUSTED, look)}\n\n`)
  const { graded, isInterrupted } = await gradeAndTell(
    {
      submissions: all.submissions.filter((_, index) => index % of === number - 1),
      closed: all.closed.filter((_, index) => index % of === number - 1),
      openJudge: () => (isIsolated ? context.openIsolated() : context.openEngine(pythonOf(options), true)),
      workers: availableParallelism(),
      taken: distrusted,
      called: 'submissions',
    },
    options,
    context,
  )
  if (isInterrupted) return EXIT.interrupted
  return graded.some(({ outcome }) => outcome === 'broken') ? EXIT.ourFault : EXIT.done
}

const LOCKED_IN =
  'Each submission runs in a process of its own, without files, network or environment. A pass by one that is seen to reach into the checks, or could, is not counted: it says which line to read.'
const TRUSTED = 'With `--python` the submissions are trusted: they run as you, and could do what you can do.'
