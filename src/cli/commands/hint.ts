import type { CourseExercise } from '../../course/exercise.js'
import { TutorError } from '../../errors.js'
import { hintTaken } from '../../progress/changes.js'
import { exerciseIn, type StuckAt, statusOf } from '../../progress/progress.js'
import type { Look } from '../../render/look/look.js'
import type { Context, SharedOptions } from '../context.js'
import { type Picked, pickExercise } from '../exercise/pick.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked, paintOf } from '../terminal/text.js'
import { judged, readPicked, stuckIn } from './verify.js'

/** `hint [exercise]`: the next hint for the check at which the last try failed. */
export async function hint(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const picked = await pickExercise(typed, context)
  const { exercise } = picked
  const known = exerciseIn(context.progress.read(), exercise.name)
  const stuckAt = known.lastTry === undefined ? await tryNow(picked, context) : known.lastTry.stuckAt
  if (stuckAt === null || stuckAt.hints.length === 0) throw nothingToHint(picked, context)

  const given = takeHint(exercise, stuckAt, context)
  if (options.json) {
    writeJson(context.io, { exercise: exercise.id, ...given })
    return 0
  }
  const { look } = context
  const { quiet } = paintOf(look)
  const next =
    given.number < given.of
      ? `\`asyncio-tutor hint\` gives the next one.`
      : `That was the last one. \`asyncio-tutor solution ${exercise.id}\` shows a solution.`
  context.io.write(
    `${quiet(`${exercise.id} ${exercise.title}: ${given.check}`)}\n\n` +
      `${hintText(given, look)}\n\n${filled(inked(next, look), look)}\n`,
  )
  return 0
}

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

/** A hint may be asked for before the first try: then the file is checked as it is. */
async function tryNow(picked: Picked, context: Context): Promise<StuckAt | null> {
  const verdict = await judged(picked, readPicked(picked, false, context), null, context)
  return verdict === null ? null : stuckIn(verdict)
}

function nothingToHint({ exercise }: Picked, { progress }: Context): TutorError {
  const { id } = exercise
  const isPassed = statusOf(progress.read(), exercise.name) === 'passed'
  return isPassed
    ? new TutorError(
        'nothing-to-hint',
        `You have passed ${id}; there is nothing to hint at.`,
        `\`asyncio-tutor solution ${id}\` shows another way.`,
      )
    : new TutorError(
        'nothing-to-hint',
        `There is no hint for what is wrong with ${id}.`,
        `\`asyncio-tutor verify ${id}\` shows it.`,
      )
}
