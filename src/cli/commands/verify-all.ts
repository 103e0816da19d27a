import { existsSync } from 'node:fs'
import { TutorError } from '../../errors.js'
import { exerciseTried } from '../../progress/changes.js'
import { answerFile } from '../../workspace/hand-out.js'
import type { Context, SharedOptions } from '../context.js'
import { gradeAll } from '../grading/grade-all.js'
import { type Graded, gradedAsJson } from '../grading/graded.js'
import { gradedLine, gradedSummary } from '../grading/graded-text.js'
import { type ReportOptions, writeReports } from '../grading/reports.js'
import { pythonOf } from '../options/run-options.js'
import { INTERRUPTED } from '../running/status.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'

interface VerifyAllOptions extends SharedOptions, ReportOptions {
  readonly python?: string | true
}

/** `verify --all`: every answer in the learner's folder. 0: all passed, 1: not all, 4: a check of ours broke. */
export async function verifyAll(options: VerifyAllOptions, context: Context): Promise<number> {
  const { io, look, course, workspace, now } = context
  const answers = (await course.exercises())
    .map(exercise => ({ learner: null, exercise, file: answerFile(workspace, exercise) }))
    .filter(({ file }) => existsSync(file))
  if (answers.length === 0)
    throw new TutorError(
      'nothing-started',
      `There are no answers in ${workspace}.`,
      '`asyncio-tutor start` hands out the first exercise.',
    )
  const stop = new AbortController()
  const forget = context.onInterrupt(() => stop.abort())
  const graded: Graded[] = []
  await withEngine(
    context,
    pythonOf(options),
    async engine => {
      for await (const one of gradeAll(answers, engine, 1, stop.signal)) {
        graded.push(one)
        const isPassed = one.outcome === 'passed'
        if (isPassed) context.record(exerciseTried(one.exercise.name, true, null, now()))
        if (!options.json) io.write(gradedLine(one, 0, look))
      }
    },
    true,
  )
  forget()
  writeReports(graded, options, context)
  if (options.json) writeJson(io, { exercises: graded.map(gradedAsJson) })
  else io.write(gradedSummary(graded, look))
  if (stop.signal.aborted) return INTERRUPTED
  if (graded.some(({ outcome }) => outcome === 'broken')) return 4
  return graded.every(({ outcome }) => outcome === 'passed') ? 0 : 1
}
