import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { findExercise } from '../../course/find.js'
import type { Context, SharedOptions } from '../context.js'
import { findSubmissions } from '../grading/find-submissions.js'
import { gradeAll } from '../grading/grade-all.js'
import { type Graded, gradedAsJson } from '../grading/graded.js'
import { gradedLine, gradedSummary } from '../grading/graded-text.js'
import { type ReportOptions, writeReports } from '../grading/reports.js'
import { writeJson } from '../json.js'
import { pythonOf } from '../run-options.js'
import { INTERRUPTED } from '../run-status.js'
import { withEngine } from '../with-engine.js'

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
  const submissions = all.filter((_, index) => index % of === number - 1)
  if (!options.json)
    io.writeError(
      'The submissions are trusted: they run with limits, but a program that means harm is not locked in.\n\n',
    )
  const nameWidth = Math.max(0, ...submissions.map(({ learner }) => learner?.length ?? 0))
  const stop = new AbortController()
  const forget = context.onInterrupt(() => stop.abort())
  const abort = AbortSignal.any([stop.signal, io.closed])
  const graded: Graded[] = []
  const work = async (engine: Parameters<typeof gradeAll>[1]) => {
    for await (const one of gradeAll(submissions, engine, availableParallelism(), abort)) {
      graded.push(one)
      if (!options.json) io.write(gradedLine(one, nameWidth, look))
    }
  }
  await withEngine(context, pythonOf(options), work, true)
  forget()
  // What was judged before Ctrl-C is reported all the same.
  writeReports(graded, options, context)
  if (options.json) writeJson(io, { submissions: graded.map(gradedAsJson) })
  else io.write(gradedSummary(graded, look))
  if (stop.signal.aborted) return INTERRUPTED
  return graded.some(({ outcome }) => outcome === 'broken') ? 4 : 0
}
