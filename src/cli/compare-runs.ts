import { join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import type { Engine, Run } from '../engine/engine.js'
import { type Difference, firstDifference } from '../render/first-difference.js'
import { pictureFor } from '../render/renderers.js'
import { buildTimeline } from '../timeline/build.js'
import type { Timeline } from '../timeline/model.js'
import type { Context } from './context.js'
import { alone } from './run-once.js'
import { RUN_DEFAULTS } from './run-options.js'
import { filled, paintOf } from './say.js'
import { beginRun } from './show-run.js'

/** The learner's program and the reference, run and drawn one above the other, and where they part. */
export async function compareRuns(
  exercise: CourseExercise,
  file: string,
  engine: Engine,
  context: Context,
): Promise<string> {
  const { look } = context
  const yours = await timelineOf(file)
  const solution = await timelineOf(join(exercise.folder, 'solution.py'))
  if (yours === null || solution === null) return ''
  const draw = (timeline: Timeline) => pictureFor(look)(timeline, look)
  const { strong } = paintOf(look)
  const parts = [
    `${strong('Your program')}\n\n${draw(yours)}`,
    `${strong('The solution')}\n\n${draw(solution)}`,
    differenceText(firstDifference(yours, solution, look), context),
  ]
  return `${parts.join('\n\n')}\n`

  async function timelineOf(path: string): Promise<Timeline | null> {
    const program = alone(path, [])
    const run: Run = await beginRun(
      program,
      engine,
      { ...RUN_DEFAULTS, ...context.options, json: true },
      context,
    )
    const timeline = buildTimeline(run.events)
    return timeline.run === null || timeline.tasks.length === 0 ? null : timeline
  }
}

function differenceText(difference: Difference | null, { look }: Context): string {
  if (difference === null) return 'Both do just the same.'
  const { at, one, other } = difference
  const { quiet } = paintOf(look)
  const told = (who: string, line: string | null) =>
    `  ${quiet(who.padEnd(12))}  ${filled(line ?? 'has ended', look, 16, ' '.repeat(16))}`
  return `The first difference is at ${at} s:\n${told('yours', one)}\n${told('the solution', other)}`
}
