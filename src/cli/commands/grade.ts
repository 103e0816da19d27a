import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { findExercise } from '../../course/find.js'
import type { Context, SharedOptions } from '../context.js'
import { findSubmissions } from '../grading/find-submissions.js'
import { gradeAll } from '../grading/grade-all.js'
import { distrusted, type Graded, gradedAsJson } from '../grading/graded.js'
import { gradedLine, gradedSummary } from '../grading/graded-text.js'
import { type ReportOptions, writeReports } from '../grading/reports.js'
import { pythonOf } from '../options/run-options.js'
import { INTERRUPTED } from '../running/status.js'
import { writeJson } from '../terminal/json.js'
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
  const submissions = all.filter((_, index) => index % of === number - 1)
  const isIsolated = options.python === undefined
  if (!options.json) io.writeError(`${filled(isIsolated ? LOCKED_IN : TRUSTED, look)}\n\n`)
  const nameWidth = Math.max(0, ...submissions.map(({ learner }) => learner?.length ?? 0))
  const stop = new AbortController()
  const forget = context.onInterrupt(() => stop.abort())
  const abort = AbortSignal.any([stop.signal, io.closed])
  const graded: Graded[] = []
  const judge = isIsolated ? await context.openIsolated() : await context.openEngine(pythonOf(options), true)
  try {
    for await (const judged of gradeAll(submissions, judge, availableParallelism(), abort)) {
      const one = distrusted(judged)
      graded.push(one)
      if (!options.json) io.write(gradedLine(one, nameWidth, look))
    }
  } finally {
    await judge.close()
  }
  forget()
  // What was judged before Ctrl-C is reported all the same.
  writeReports(graded, options, context)
  if (options.json) writeJson(io, { submissions: graded.map(gradedAsJson) })
  else io.write(gradedSummary(graded, look))
  if (stop.signal.aborted) return INTERRUPTED
  return graded.some(({ outcome }) => outcome === 'broken') ? 4 : 0
}

const LOCKED_IN =
  'Each submission runs in a process of its own, without files, network or environment. A pass by one that could reach into the checks is not counted: it says which line to read.'
const TRUSTED = 'With `--python` the submissions are trusted: they run as you, and could do what you can do.'
