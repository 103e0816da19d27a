import type { CourseExercise } from '../../course/exercise.js'
import { hintTaken } from '../../progress/changes.js'
import { exerciseIn, type StuckAt } from '../../progress/progress.js'
import type { Look } from '../../render/look/look.js'
import type { Context } from '../context.js'
import { filled, inked, paintOf } from '../terminal/text.js'

export interface GivenHint {
  readonly check: string
  readonly number: number
  readonly of: number
  readonly hint: string
}

/** The next hint for a check, or the last one again; it is counted. */
export function takeHint(
  { name }: CourseExercise,
  { check, hints }: StuckAt,
  { progress, record }: Context,
): GivenHint {
  const taken = exerciseIn(progress.read(), name).hints[check] ?? 0
  const number = Math.min(taken + 1, hints.length)
  record(hintTaken(name, check, number))
  return { check, number, of: hints.length, hint: hints[number - 1]! }
}

export function hintText({ number, of, hint }: GivenHint, look: Look): string {
  return `${paintOf(look).strong(`hint ${number} of ${of}`)}\n${filled(inked(hint, look), look)}`
}
