import { existsSync, readFileSync } from 'node:fs'
import type { CourseExercise } from '../../course/exercise.js'
import { TutorError } from '../../errors.js'
import { solutionSeen } from '../../progress/changes.js'
import { statusOf } from '../../progress/progress.js'
import { readSolution, readStarter } from '../../workspace/hand-out.js'
import { compareRuns } from '../comparing/compare-runs.js'
import type { Context, SharedOptions } from '../context.js'
import { pickExercise } from '../exercise/pick.js'
import { highlightPython } from '../guide/highlight-python.js'
import { withEngine } from '../running/with-engine.js'
import { confirm } from '../terminal/choose.js'
import { writeJson } from '../terminal/json.js'

interface SolutionOptions extends SharedOptions {
  readonly yes?: boolean
}

/** `solution [exercise]`: the reference, and what it does beside what the learner's does. Their own file is never touched. */
export async function solution(
  [typed]: readonly (string | undefined)[],
  options: SolutionOptions,
  context: Context,
): Promise<number> {
  const { exercise, file } = await pickExercise(typed, context)
  const { io, look, now } = context
  const isPassed = statusOf(context.progress.read(), exercise.name) === 'passed'
  if (!isPassed && !options.yes) {
    if (!io.isInteractive) throw unasked(exercise.id)
    if (!(await confirm(`You have not passed ${exercise.id} yet. Show the solution?`, context))) return 0
  }
  const source = readSolution(exercise)
  context.record(solutionSeen(exercise.name, now()))
  if (options.json) {
    writeJson(io, { exercise: exercise.id, solution: source })
    return 0
  }
  io.write(`${highlightPython(source, look).trimEnd()}\n`)
  if (isBegun(exercise, file)) {
    const comparison = await withEngine(context, null, engine => compareRuns(exercise, file, engine, context))
    io.write(comparison === '' ? '' : `\n${comparison}`)
  }
  return 0
}

/** There is something of the learner's own to compare. */
function isBegun(exercise: CourseExercise, file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') !== readStarter(exercise)
}

function unasked(id: string): TutorError {
  return new TutorError(
    'solution-unasked',
    `You have not passed ${id} yet.`,
    `\`asyncio-tutor solution ${id} --yes\` shows the solution all the same.`,
  )
}
