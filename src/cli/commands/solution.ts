import { TutorError } from '../../errors.js'
import { solutionSeen } from '../../progress/changes.js'
import { statusOf } from '../../progress/progress.js'
import { readSolution } from '../../workspace/hand-out.js'
import type { Context, SharedOptions } from '../context.js'
import { highlightPython } from '../guide/highlight-python.js'
import { writeJson } from '../json.js'
import { pickExercise } from '../pick-exercise.js'

interface SolutionOptions extends SharedOptions {
  readonly yes?: boolean
}

/** `solution [exercise]`: the reference. The learner's own file is never touched. */
export async function solution(
  [typed]: readonly (string | undefined)[],
  options: SolutionOptions,
  context: Context,
): Promise<number> {
  const { exercise } = await pickExercise(typed, context)
  const { io, look, now } = context
  const isPassed = statusOf(context.progress.read(), exercise.name) === 'passed'
  if (!isPassed && !options.yes) {
    if (!io.isInteractive) throw unasked(exercise.id)
    if (!(await io.confirm(`You have not passed ${exercise.id} yet. Show the solution?`))) return 0
  }
  const source = readSolution(exercise)
  context.record(solutionSeen(exercise.name, now()))
  if (options.json) writeJson(io, { exercise: exercise.id, solution: source })
  else io.write(`${highlightPython(source, look).trimEnd()}\n`)
  return 0
}

function unasked(id: string): TutorError {
  return new TutorError(
    'solution-unasked',
    `You have not passed ${id} yet.`,
    `\`asyncio-tutor solution ${id} --yes\` shows the solution all the same.`,
  )
}
