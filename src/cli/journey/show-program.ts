import type { Engine } from '../../engine/engine.js'
import type { Demo } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS, type RunOptions } from '../options/run-options.js'
import { demoProgram } from '../running/demo-program.js'
import { drawRun } from '../running/draw-run.js'
import { alone } from '../running/program.js'
import { runAndDraw } from '../running/run-and-draw.js'
import { runProgram } from '../running/run-program.js'
import { scratchCopy } from '../scratch/copy.js'
import { runAtEachSave } from '../scratch/session.js'
import { captured } from '../terminal/captured.js'
import type { Shown } from '../terminal/screen/fitted.js'
import { showFitted } from '../terminal/screen/show-fitted.js'
import { type ChangedDemo, changedDemo } from './changed-demo.js'
import { firstLook, type Seen } from './first-look.js'
import { type Offer, waysFrom } from './offers.js'
import { type Place, placeText, type Step } from './steps.js'

/** A program to be predicted, seen, and then changed, stepped through or played with. Gives the key that leads away. */
export async function showProgram(
  step: Step & { kind: 'program' },
  place: Place,
  python: Engine,
  context: Context,
): Promise<string> {
  const first = await firstLook(step, place, python, context)
  if (typeof first === 'string') return first
  const changed = changedDemo(step.demo, place.lesson)
  try {
    return await lookAround(first, changed, step.demo, place, python, context)
  } finally {
    changed?.remove()
  }
}

async function lookAround(
  first: Seen,
  changed: ChangedDemo | null,
  demo: Demo,
  place: Place,
  python: Engine,
  context: Context,
): Promise<string> {
  const { lesson } = place
  const options: RunOptions = { ...RUN_DEFAULTS, ...context.options }
  let seen = first
  for (;;) {
    const pressed = await show(seen, demo, place, context)
    if (pressed === 'c' && changed !== null) {
      const run = await runProgram(alone(changed.file, demo.signals), python, options, context)
      seen = { file: changed.file, run, head: changed.lines, foot: changed.see }
    } else if (pressed === 's') await playAgain({ step: true })
    else if (pressed === 'l') await playAgain({ speed: 1 })
    else if (pressed === 'p')
      await runAtEachSave(scratchCopy(demo, lesson, context), demo.signals, python, context)
    else return pressed
    seen = { ...seen, isShown: false }
  }

  /** In a screen of its own: event by event, or against the clock. */
  async function playAgain(how: Partial<RunOptions>): Promise<void> {
    const asked = { ...options, ...how }
    const program = { ...demoProgram(demo, lesson, asked), file: seen.file, stdin: { text: '' } }
    await runAndDraw(program, python, asked, context)
  }
}

function show(seen: Seen, demo: Demo, place: Place, context: Context): Promise<string> {
  const { words, keys } = waysFrom(place.at, offersOf(demo, context.look.plain === true))
  const options = { ...RUN_DEFAULTS, ...context.options }
  const draw = async (look: Look): Promise<Shown> => {
    if (seen.isShown) return { head: '', body: '', foot: '' }
    const pointing = seen.pointsAt === undefined ? look : { ...look, pointsAt: seen.pointsAt }
    return {
      head: `${placeText(place, look)}\n${seen.head(look)}`,
      body: await captured({ ...context, look: pointing }, on => drawRun(seen.run, options, on)),
      foot: seen.foot(look),
    }
  }
  return showFitted({ draw, keys: words, leads: keys }, context)
}

/** Screens of their own are for those who see them. */
function offersOf({ change, signals }: Demo, isPlain: boolean): readonly Offer[] {
  const all: readonly (Offer | null)[] = [
    change === undefined ? null : ['c', '`c` changes a line'],
    isPlain ? null : ['s', '`s` steps through it'],
    isPlain ? null : ['l', signals.length === 0 ? '`l` plays it live' : '`l` plays it live: Ctrl-C is yours'],
    ['p', '`p` lets you play with it'],
  ]
  return all.filter(offer => offer !== null)
}
