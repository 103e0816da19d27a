import { join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import type { Engine, Run } from '../engine/engine.js'
import { type Difference, firstDifference } from '../render/first-difference.js'
import { renderers } from '../render/renderers.js'
import { buildTimeline } from '../timeline/build.js'
import { mergeRuns } from '../timeline/merge.js'
import type { Context } from './context.js'
import { alone } from './run-once.js'
import { RUN_DEFAULTS } from './run-options.js'
import { filled, paintOf } from './say.js'
import { beginRun } from './show-run.js'

/** The learner's program and the reference, run and drawn on one axis of time, and where they part. */
export async function compareRuns(
  exercise: CourseExercise,
  file: string,
  engine: Engine,
  context: Context,
): Promise<string> {
  const { look } = context
  const yours = await eventsOf(file)
  const solution = await eventsOf(join(exercise.folder, 'solution.py'))
  if (yours === null || solution === null) return ''
  const { strong } = paintOf(look)
  const [yourTimeline, itsTimeline] = [buildTimeline(yours), buildTimeline(solution)]
  const merged = () =>
    renderers.chart(
      mergeRuns({ title: 'yours', events: yours }, { title: 'the solution', events: solution }),
      look,
    )
  const inWords = () =>
    [['Your program', yourTimeline] as const, ['The solution', itsTimeline] as const]
      .map(([title, timeline]) => `${strong(title)}\n\n${renderers.story(timeline, look)}`)
      .join('\n\n')
  const picture = look.plain ? inWords() : `${strong('Your program and the solution')}\n\n${merged()}`
  return `${picture}\n\n${differenceText(firstDifference(yourTimeline, itsTimeline, look), context)}\n`

  async function eventsOf(path: string): Promise<Run['events'] | null> {
    const program = alone(path, [])
    const run: Run = await beginRun(
      program,
      engine,
      { ...RUN_DEFAULTS, ...context.options, json: true },
      context,
    )
    const hasTasks = run.events.some(({ type }) => type === 'task.created')
    return hasTasks ? run.events : null
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
