import { existsSync } from 'node:fs'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { exerciseTried } from '../../progress/changes.js'
import { answerFile } from '../../workspace/hand-out.js'
import type { Context, SharedOptions } from '../context.js'
import { pythonOf } from '../options/run-options.js'
import { gradeAndTell } from './grade-and-tell.js'
import { distrusted, type Graded } from './graded.js'
import type { ReportOptions } from './reports.js'

interface VerifyAllOptions extends SharedOptions, ReportOptions {
  readonly python?: string | true
}

/** `verify --all`: every answer in the learner's folder, as `grade` judges them. 0: all passed, 1: not all, 4: a check of ours broke. */
export async function verifyAll(options: VerifyAllOptions, context: Context): Promise<number> {
  const { course, workspace, now, record } = context
  const submissions = (await course.exercises())
    .map(exercise => ({ learner: null, exercise, file: answerFile(workspace, exercise) }))
    .filter(({ file }) => existsSync(file))
  if (submissions.length === 0)
    throw new TutorError(
      'nothing-started',
      `There are no answers in ${workspace}.`,
      '`asyncio-tutor start` hands out the first exercise.',
    )
  const taken = (judged: Graded) => {
    const graded = distrusted(judged)
    if (graded.outcome === 'passed') record(exerciseTried(graded.exercise.name, true, null, now()))
    return graded
  }
  // A teacher runs it over what a learner has handed in.
  const openJudge = () =>
    options.python === undefined ? context.openIsolated() : context.openEngine(pythonOf(options), true)
  const { graded, isInterrupted } = await gradeAndTell(
    { submissions, closed: [], openJudge, workers: 1, taken, called: 'exercises' },
    options,
    context,
  )
  if (isInterrupted) return EXIT.interrupted
  if (graded.some(({ outcome }) => outcome === 'broken')) return EXIT.ourFault
  return graded.every(({ outcome }) => outcome === 'passed') ? EXIT.done : EXIT.notPassed
}
