import { existsSync, readFileSync } from 'node:fs'
import type { CourseExercise } from '../../course/exercise.js'
import { TutorError } from '../../errors.js'
import { solutionSeen } from '../../progress/changes.js'
import { statusOf } from '../../progress/progress.js'
import { readSolution, readStarter } from '../../workspace/hand-out.js'
import { compareRuns } from '../comparing/compare-runs.js'
import type { Context } from '../context.js'
import { highlightPython } from '../guide/highlight-python.js'
import { withEngine } from '../running/with-engine.js'
import { confirm } from '../terminal/choose.js'
import { writeJson } from '../terminal/json.js'
import type { Picked } from './pick.js'

/**
 * The reference, and what it does beside what the learner's does. Who has not passed is asked first, unless `isSure`. Their
 * own file is never touched.
 */
export async function showSolution(
  { exercise, file }: Picked,
  isSure: boolean,
  context: Context,
): Promise<void> {
  const { io, look, now, options } = context
  const isPassed = statusOf(context.progress.read(), exercise.name) === 'passed'
  if (!isPassed && !isSure) {
    if (!io.isInteractive) throw unasked(exercise.id)
    if (!(await confirm(`You have not passed ${exercise.id} yet. Show the solution?`, context))) return
  }
  const source = readSolution(exercise)
  context.record(solutionSeen(exercise.name, now()))
  if (options.json) return writeJson(io, { exercise: exercise.id, solution: source })
  io.write(`${highlightPython(source, look).trimEnd()}\n`)
  if (!isBegun(exercise, file)) return
  const comparison = await withEngine(context, null, engine => compareRuns(exercise, file, engine, context))
  io.write(comparison === '' ? '' : `\n${comparison}`)
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
