import type { Engine, Run } from '../../engine/engine.js'
import type { Prediction } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { judgePrediction, makePrediction } from '../prediction/make.js'
import { askOnScreen } from '../prediction/on-screen.js'
import { verdictText } from '../prediction/text.js'
import { demoFile, demoHeading } from '../running/demo-text.js'
import { alone } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { hasFullScreen } from '../terminal/screen/full-screen.js'
import { waysFrom } from './offers.js'
import { type Place, placeText, type Step } from './steps.js'

/** A run, with what is to be said above and below its picture. */
export interface Seen {
  readonly file: string
  readonly run: Run
  readonly head: (look: Look) => string
  readonly foot: (look: Look) => string
  /** Words of the line of the story to point at. */
  readonly pointsAt?: string
  /** It stands there already, where there are no screens. */
  readonly isShown?: boolean
}

/** A program as it is seen first: after its question, if there is one. Or the key that led away from that. */
export async function firstLook(
  { demo, prediction }: Step & { kind: 'program' },
  place: Place,
  python: Engine,
  context: Context,
): Promise<Seen | string> {
  const { lesson } = place
  const file = demoFile(demo, lesson)
  const options = { ...RUN_DEFAULTS, ...context.options }
  const plain = { file, head: (look: Look) => demoHeading(demo, lesson, look).trimEnd(), foot: () => '' }
  if (prediction !== null && !hasFullScreen(context)) {
    const made = await makePrediction(prediction, lesson, python, undefined, context)
    return made === null ? 'q' : { ...plain, run: made.run, isShown: true }
  }
  const run = await runProgram(alone(file, demo.signals), python, options, context)
  if (run.outcome.kind === 'interrupted') return 'q'
  return prediction === null ? { ...plain, run } : predicted(prediction)

  async function predicted(asked: Prediction): Promise<Seen | string> {
    const ways = waysFrom(place.at, [], false)
    const question = { prediction: asked, demo, lesson, place: (look: Look) => placeText(place, look), ways }
    const answered = await askOnScreen(question, run, context)
    if (answered.kind === 'left') return answered.key
    const { right } = judgePrediction(asked, answered.chosen, run, lesson, context)
    const head = (look: Look) => verdictText(asked, answered.chosen, right, look).trim()
    return { ...plain, run, head, pointsAt: asked.decides }
  }
}
