import type { Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Prediction } from '../../lesson.js'

/** The right choice; or the printed lines in their order, which only the run knows. */
export function rightAnswer(prediction: Prediction, { events }: Run): readonly string[] {
  if (prediction.kind === 'choice')
    return prediction.choices.filter(({ right }) => right).map(({ text }) => text)
  const printed = events.flatMap(event =>
    event.type === 'output' && event.stream === 'stdout' ? [event.text] : [],
  )
  return printed.join('').trimEnd().split('\n')
}

/** An order is asked for in alphabetical order, unless that gives it away. */
export function choicesOf(prediction: Prediction, right: readonly string[]): readonly string[] {
  if (prediction.kind === 'choice') return prediction.choices.map(({ text }) => text)
  const sorted = [...right].sort()
  return isSame(sorted, right) ? sorted.reverse() : sorted
}

/** The choices whose numbers were typed. Throws when that can't be told. */
export function chosenOf(
  typed: string,
  prediction: Prediction,
  choices: readonly string[],
): readonly string[] {
  const numbers = typed
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .map(Number)
  const chosen = numbers.flatMap(number => choices[number - 1] ?? [])
  const wanted = prediction.kind === 'choice' ? 1 : choices.length
  if (chosen.length === wanted && new Set(numbers).size === wanted && numbers.length === wanted) return chosen
  throw new TutorError(
    'prediction-unclear',
    `"${typed}" is no answer here.`,
    prediction.kind === 'choice'
      ? `Answer with one number from 1 to ${choices.length}.`
      : `Answer with all numbers from 1 to ${choices.length}, such as ${exampleOf(prediction, choices)}.`,
  )
}

/** Some answer, to show how one is typed. */
export function exampleOf(prediction: Prediction, choices: readonly string[]): string {
  return prediction.kind === 'choice' ? '1' : choices.map((_, index) => index + 1).join(',')
}

export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
