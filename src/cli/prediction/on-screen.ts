import type { Run } from '../../engine/engine.js'
import type { Demo, Lesson, Prediction } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import type { Context } from '../context.js'
import { showFitted } from '../terminal/screen/show-fitted.js'
import { inked, paintOf } from '../terminal/text.js'
import { choicesOf, rightAnswer } from './answers.js'
import { askedText, choicesText, programText } from './text.js'

/** What somebody answered, or the key that led away from the question. */
export type Answered =
  | { readonly kind: 'answered'; readonly chosen: readonly string[] }
  | { readonly kind: 'left'; readonly key: string }

/** What is asked about, and what stands above and below the question. */
export interface Question {
  readonly prediction: Prediction
  readonly demo: Demo
  readonly lesson: Lesson
  /** Where in the lesson we are. */
  readonly place: (look: Look) => string
  /** Ways out, as the line of keys says them, and their keys. */
  readonly ways: { readonly words: string; readonly keys: readonly string[] }
}

/** No more than there are digits. */
export const MOST_CHOICES = 9

/** Asks by single keys: the number of a choice, or one number after the other for an order. The question stays in sight. */
export async function askOnScreen(
  { prediction, demo, lesson, place, ways }: Question,
  run: Run,
  context: Context,
): Promise<Answered> {
  const choices = choicesOf(prediction, rightAnswer(prediction, run))
  const digits = choices.map((_, index) => String(index + 1))
  const isOrder = prediction.kind === 'order'
  const typed: string[] = []
  const numbers = digits.length === 1 ? '`1`' : `\`1\` to \`${digits.length}\``
  const pressed = await showFitted(
    {
      draw: look => ({
        head: `${place(look)}\n${paintOf(look).strong(demo.title)}`,
        body: programText(demo, lesson, look),
        foot: `${askedText(prediction, demo, look)}\n${choicesText(choices, look).trimEnd()}${isOrder ? orderText(typed, choices, look) : ''}`,
      }),
      keys: `${isOrder ? `${numbers} one after the other` : `${numbers} answers`}   ${ways.words}`.replaceAll(
        /(?<=\S) (?=\S)/g,
        '\u00a0',
      ),
      leads: [...(isOrder ? [] : digits), ...ways.keys],
      pressed: key => (isOrder ? takeDigit(key, digits, typed) : 'ignored'),
    },
    context,
  )
  const order = isOrder ? typed : [pressed]
  if (ways.keys.includes(pressed)) return { kind: 'left', key: pressed }
  return { kind: 'answered', chosen: order.map(digit => choices[Number(digit) - 1]!) }
}

/** A number that is there already is not taken again; Backspace takes the last one back. */
function takeDigit(key: string, digits: readonly string[], typed: string[]) {
  if (key === 'backspace') return typed.pop() === undefined ? 'ignored' : 'taken'
  if (!digits.includes(key) || typed.includes(key)) return 'ignored'
  typed.push(key)
  return typed.length === digits.length ? { leads: key } : 'taken'
}

function orderText(typed: readonly string[], choices: readonly string[], look: Look): string {
  const places = choices.map((_, index) => typed[index] ?? '_').join(' ')
  return `\n\n  ${paintOf(look).strong(`Your order: ${places}`)}${inked('   `Backspace` takes one back', look)}`
}
