import { readFileSync } from 'node:fs'
import type { Demo, Lesson, Prediction } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import { highlightPython } from '../guide/highlight-python.js'
import { demoFile } from '../running/demo-text.js'
import { filled, inked, paintOf, signsOf } from '../terminal/text.js'
import { isSame } from './answers.js'

/** The program, without the words that say what it shows. */
export function programText(demo: Demo, lesson: Lesson, look: Look): string {
  const whole = readFileSync(demoFile(demo, lesson), 'utf8').trimEnd()
  const source = whole.replace(/^"""[\s\S]*?"""\n+/, '')
  return highlightPython(source, look).replace(/^(?=.)/gm, '    ')
}

/** What comes from outside, and the question. */
export function askedText({ ask }: Prediction, demo: Demo, look: Look): string {
  const signals = demo.signals.map(({ name, at }) => `${name} arrives at ${at} s.`)
  return [...signals, filled(inked(ask, look), look)].join('\n\n')
}

/** What there is to choose from, or to be put in order, by number. */
export function choicesText(choices: readonly string[], look: Look): string {
  const lines = choices.map(
    (text, index) => `  ${index + 1}  ${filled(inked(text, look), look, 5, '     ')}\n`,
  )
  return `\n${lines.join('')}`
}

/** What to say to an answer: `chosen` is the text of a choice, or the lines in the order that was given. */
export function verdictText(
  prediction: Prediction,
  chosen: readonly string[],
  right: readonly string[],
  look: Look,
): string {
  const paint = paintOf(look)
  const { passed, failed } = signsOf(look)
  const say = (text: string) => filled(inked(text, look), look, 2, '  ')
  if (isSame(chosen, right)) return `\n${paint.good(passed)} ${say(`Right. ${whyOf(prediction, right)}`)}\n`
  const [first, answer] =
    prediction.kind === 'order'
      ? ['No, they are printed in this order:', right.map(line => `    ${line}`).join('\n')]
      : [say(`No. ${whyOf(prediction, chosen)}`), `  It is "${right[0]}".`]
  return `\n${paint.bad(failed)} ${first}\n${answer}\n  ${say(whyOf(prediction, right))}\n`
}

function whyOf(prediction: Prediction, [text]: readonly string[]): string {
  if (prediction.kind === 'order') return prediction.why
  return prediction.choices.find(choice => choice.text === text)?.why ?? ''
}
