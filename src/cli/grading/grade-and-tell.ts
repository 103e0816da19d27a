import type { Judge } from '../../engine/engine.js'
import { printable, widthOf } from '../../render/text/printable.js'
import type { Context, SharedOptions } from '../context.js'
import { withInterrupt } from '../interrupt.js'
import { writeJson } from '../terminal/json.js'
import { errorText } from '../terminal/text.js'
import { gradeAll } from './grade-all.js'
import { closedAsJson, type Graded, gradedAsJson, type HandedIn } from './graded.js'
import { gradedLine, gradedSummary } from './graded-text.js'
import { type ReportOptions, writeReports } from './reports.js'

/** What is to be judged, and how. */
export interface Grading extends HandedIn {
  readonly openJudge: () => Promise<Judge>
  /** How many at a time. */
  readonly workers: number
  /** What becomes of a verdict before it is told. */
  readonly taken: (graded: Graded) => Graded
  /** What JSON calls them. */
  readonly called: 'submissions' | 'exercises'
}

export interface Told {
  readonly graded: readonly Graded[]
  readonly isInterrupted: boolean
}

/** Judges them all and tells each as it comes, then sums up and writes reports, also of what was judged before Ctrl-C. */
export async function gradeAndTell(
  { submissions, closed, openJudge, workers, taken, called }: Grading,
  options: SharedOptions & ReportOptions,
  context: Context,
): Promise<Told> {
  const { io, look } = context
  for (const { error } of closed) io.writeError(errorText(error, look))
  const nameWidth = Math.max(0, ...submissions.map(({ learner }) => widthOf(printable(learner ?? ''))))
  const graded: Graded[] = []
  const isInterrupted = await withInterrupt(context, async stop => {
    const judge = await openJudge()
    try {
      for await (const one of gradeAll(submissions, judge, workers, AbortSignal.any([stop, io.closed]))) {
        graded.push(taken(one))
        if (!options.json) io.write(gradedLine(graded.at(-1)!, nameWidth, look))
      }
    } finally {
      await judge.close()
    }
    return stop.aborted
  })
  writeReports(graded, closed, options, context)
  if (options.json)
    writeJson(io, {
      [called]: graded.map(gradedAsJson),
      ...(called === 'submissions' ? { unreadableFolders: closed.map(closedAsJson) } : {}),
    })
  else io.write(gradedSummary(graded, look))
  return { graded, isInterrupted }
}
