import type { Engine } from '../../engine/engine.js'
import type { Demo, Lesson } from '../../lesson.js'
import { titledRun } from '../../timeline/titled-run.js'
import { comparisonText } from '../comparing/comparison.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { demoProgram } from '../running/demo-program.js'
import { runProgram } from '../running/run-program.js'
import { paintOf } from '../terminal/text.js'
import { waitForOffer } from './offers.js'
import type { Step } from './steps.js'

/** Two of the lesson's programs on one axis of time. Gives the key that leads away. */
export async function showComparison(
  { one, other }: Step & { kind: 'comparison' },
  place: number,
  lesson: Lesson,
  python: Engine,
  context: Context,
): Promise<string> {
  const runOf = async (demo: Demo) => {
    const options = { ...RUN_DEFAULTS, ...context.options, json: true }
    const program = { ...demoProgram(demo, lesson, options), stdin: { text: '' } }
    return titledRun(demo.name, (await runProgram(program, python, options, context)).events)
  }
  const [first, second] = [await runOf(one), await runOf(other)]
  const { strong } = paintOf(context.look)
  context.io.write(`${strong(`${one.name}.py and ${other.name}.py on one axis of time`)}\n\n`)
  context.io.write(comparisonText(first, second, context))
  return waitForOffer([], place, context)
}
