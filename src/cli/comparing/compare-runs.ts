import { join } from 'node:path'
import type { CourseExercise } from '../../course/exercise.js'
import type { Engine, Run } from '../../engine/engine.js'
import { firstDifference } from '../../render/first-difference.js'
import { glyphsOf } from '../../render/look/glyphs.js'
import { renderStory } from '../../render/story/story.js'
import { padded, printable, shortened, widthOf, wrap } from '../../render/text/printable.js'
import { renderChartAlone } from '../../render/together.js'
import { mergeRuns } from '../../timeline/merging/merge.js'
import { type TitledRun, titledRun } from '../../timeline/titled-run.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { alone } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { paintOf } from '../terminal/text.js'

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
  const [mine, its] = [titledRun('yours', yours), titledRun('the solution', solution)]
  const inWords = () =>
    [['Your program', mine] as const, ['The solution', its] as const]
      .map(([title, { timeline }]) => `${strong(title)}\n\n${renderStory(timeline, look)}`)
      .join('\n\n')
  const inOne = () =>
    `${strong('Your program and the solution')}\n\n${renderChartAlone(mergeRuns(mine, its), look)}`
  return `${look.plain ? inWords() : inOne()}\n\n${differenceText(mine, its, context)}\n`

  async function eventsOf(path: string): Promise<Run['events'] | null> {
    const program = alone(path, [])
    const run: Run = await runProgram(
      program,
      engine,
      { ...RUN_DEFAULTS, ...context.options, json: true },
      context,
    )
    const hasTasks = run.events.some(({ type }) => type === 'task.created')
    return hasTasks ? run.events : null
  }
}

/** Where two stories part. */
export function differenceText(one: TitledRun, other: TitledRun, { look }: Context): string {
  const difference = firstDifference(one.timeline, other.timeline, look)
  if (difference === null) return 'Both do just the same.'
  const { quiet } = paintOf(look)
  const { ellipsis } = glyphsOf(look)
  const titles = [one, other].map(({ title }) =>
    shortened(printable(title), Math.floor(look.width / 3), ellipsis),
  )
  const width = Math.max(...titles.map(widthOf))
  const indent = ' '.repeat(width + 4)
  const [first, second] = titles.map(title => `  ${quiet(padded(title, width))}  `)
  const told = (line: string | null) =>
    wrap(line ?? 'has ended', Math.min(look.width, 100) - indent.length).join(`\n${indent}`)
  return `The first difference is at ${difference.at} s:\n${first}${told(difference.one)}\n${second}${told(difference.other)}`
}
