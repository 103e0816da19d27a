import type { Engine } from '../../engine/engine.js'
import type { Demo, Lesson } from '../../lesson.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS, type RunOptions } from '../options/run-options.js'
import { makePrediction } from '../prediction/make.js'
import { demoProgram } from '../running/demo-program.js'
import { demoFile, demoHeading } from '../running/demo-text.js'
import { runAlone, runAndDraw } from '../running/run-and-draw.js'
import { scratchCopy } from '../scratch/copy.js'
import { runAtEachSave } from '../scratch/session.js'
import { changedDemo } from './changed-demo.js'
import { type Offer, waitForOffer } from './offers.js'
import type { Step } from './steps.js'

/** A program to be predicted, seen, and then changed, stepped through or played with. Gives the key that leads away. */
export async function showProgram(
  { demo, prediction }: Step & { kind: 'program' },
  place: number,
  lesson: Lesson,
  python: Engine,
  context: Context,
): Promise<string> {
  const { io, look } = context
  if (prediction === null) {
    io.write(`${demoHeading(demo, lesson, look)}\n`)
    await runAlone(demoFile(demo, lesson), demo.signals, python, context)
  } else if ((await makePrediction(prediction, lesson, python, undefined, context)) === null) return 'q'
  for (;;) {
    const pressed = await waitForOffer(offersOf(demo, look.plain === true), place, context)
    if (pressed === 'c') await changedDemo(demo, lesson, python, context)
    else if (pressed === 's') await runAgain({ step: true })
    else if (pressed === 'l') await runAgain({ speed: 1 })
    else if (pressed === 'p') {
      await runAtEachSave(scratchCopy(demo, lesson, context), demo.signals, python, context)
      if (!look.plain) io.clear()
    } else return pressed
  }

  /** In a screen of its own: event by event, or against the clock. */
  async function runAgain(how: Partial<RunOptions>): Promise<void> {
    const options = { ...RUN_DEFAULTS, ...context.options, ...how }
    await runAndDraw({ ...demoProgram(demo, lesson, options), stdin: { text: '' } }, python, options, context)
  }
}

/** Screens of their own are for those who see them. */
function offersOf({ change, signals }: Demo, isPlain: boolean): readonly Offer[] {
  const all: readonly (Offer | null)[] = [
    change === undefined ? null : ['c', '`c` changes a line and runs it again'],
    isPlain ? null : ['s', '`s` steps through it'],
    isPlain || signals.length === 0 ? null : ['l', '`l` plays it live: Ctrl-C is yours'],
    ['p', '`p` lets you play with it'],
  ]
  return all.filter(offer => offer !== null)
}
