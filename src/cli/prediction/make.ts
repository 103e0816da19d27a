import { lessonKey } from '../../course/keys.js'
import type { Engine, Run } from '../../engine/engine.js'
import type { Lesson, Prediction } from '../../lesson.js'
import { predicted } from '../../progress/changes.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS, type RunOptions } from '../options/run-options.js'
import { demoFile, demoHeading } from '../running/demo-text.js'
import { drawRun } from '../running/draw-run.js'
import { alone } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { inked } from '../terminal/text.js'
import { choicesOf, chosenOf, exampleOf, isSame, rightAnswer } from './answers.js'
import { askedText, choicesText, programText, verdictText } from './text.js'

export interface Predicted {
  readonly run: Run
  readonly choices: readonly string[]
  /** Null: nobody answered. */
  readonly isRight: boolean | null
}

/**
 * Shows a program and asks what it will do; its timeline tells. The program runs meanwhile, and is not waited for
 * before there is something to read. Null: Ctrl-C. `typed` is an answer given beforehand.
 */
export async function makePrediction(
  prediction: Prediction,
  lesson: Lesson,
  engine: Engine,
  typed: string | undefined,
  context: Context,
): Promise<Predicted | null> {
  const { io, look } = context
  const demo = lesson.demos.find(({ name }) => name === prediction.demo)!
  const options: RunOptions = { ...RUN_DEFAULTS, ...context.options }
  const tell = (text: string) => void (options.json || io.write(text))
  const program = alone(demoFile(demo, lesson), demo.signals)
  const running: Promise<Run> = runProgram(program, engine, options, context)
  tell(`${demoHeading(demo, lesson, look)}\n`)
  tell(`${programText(demo, lesson, look)}\n\n${askedText(prediction, demo, look)}\n`)
  const run = await running
  if (run.outcome.kind === 'interrupted') return null
  const right = rightAnswer(prediction, run)
  const choices = choicesOf(prediction, right)
  tell(choicesText(choices, look))

  const answer =
    typed ?? (io.isInteractive && !options.json ? await ask(prediction, choices, context) : undefined)
  if (answer === null) return null
  if (answer === undefined) {
    const example = `asyncio-tutor predict ${lesson.number} ${demo.name} --answer ${exampleOf(prediction, choices)}`
    tell(
      `\n${inked(`\`${example}\` answers with the first${prediction.kind === 'order' ? ' order' : ''}, for instance.`, look)}\n`,
    )
    return { run, choices, isRight: null }
  }
  const chosen = chosenOf(answer, prediction, choices)
  const { isRight } = judgePrediction(prediction, chosen, run, lesson, context)
  tell(`${verdictText(prediction, chosen, right, look)}\n`)
  await drawRun(run, options, { ...context, look: { ...look, pointsAt: prediction.decides } })
  return { run, choices, isRight }
}

/** Whether an answer is right; it is noted down. */
export function judgePrediction(
  prediction: Prediction,
  chosen: readonly string[],
  run: Run,
  lesson: Lesson,
  { record, now }: Context,
): { readonly right: readonly string[]; readonly isRight: boolean } {
  const right = rightAnswer(prediction, run)
  const isRight = isSame(chosen, right)
  record(predicted(lessonKey(lesson), prediction.demo, isRight, now()))
  return { right, isRight }
}

/** Null: Ctrl-C, or `q`. */
async function ask(
  prediction: Prediction,
  choices: readonly string[],
  { io }: Context,
): Promise<string | null> {
  const what =
    prediction.kind === 'choice'
      ? 'The number of your answer (q leaves):'
      : `All numbers in their order, such as ${exampleOf(prediction, choices)} (q leaves):`
  const isGood = (text: string) => {
    try {
      return isLeaving(text) || chosenOf(text, prediction, choices).length > 0
    } catch (error) {
      return (error as Error).message
    }
  }
  io.write('\n')
  const typed = await io.ask(what, isGood)
  return typed === null || isLeaving(typed) ? null : typed
}

function isLeaving(typed: string): boolean {
  return typed.trim().toLowerCase() === 'q'
}
