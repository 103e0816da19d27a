import type { Engine } from '../../engine/engine.js'
import type { Demo } from '../../lesson.js'
import { titledRun } from '../../timeline/titled-run.js'
import { comparisonText } from '../comparing/comparison.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { demoProgram } from '../running/demo-program.js'
import { runProgram } from '../running/run-program.js'
import { showFitted } from '../terminal/screen/show-fitted.js'
import { paintOf } from '../terminal/text.js'
import { waysFrom } from './offers.js'
import { type Place, placeText, type Step } from './steps.js'

/** Two of the lesson's programs on one axis of time. Gives the key that leads away. */
export async function showComparison(
  { one, other }: Step & { kind: 'comparison' },
  place: Place,
  python: Engine,
  context: Context,
): Promise<string> {
  const { lesson } = place
  const runOf = async (demo: Demo) => {
    const options = { ...RUN_DEFAULTS, ...context.options, json: true }
    const program = { ...demoProgram(demo, lesson, options), stdin: { text: '' } }
    return titledRun(demo.name, (await runProgram(program, python, options, context)).events)
  }
  const [first, second] = [await runOf(one), await runOf(other)]
  const { words, keys } = waysFrom(place.at, [])
  return showFitted(
    {
      draw: look => ({
        head: `${placeText(place, look)}\n${paintOf(look).strong(`${one.name}.py and ${other.name}.py on one axis of time`)}`,
        body: comparisonText(first, second, { ...context, look }),
        foot: '',
      }),
      keys: words,
      leads: keys,
    },
    context,
  )
}
