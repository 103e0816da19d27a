import { TutorError } from '../../errors.js'
import { hintTaken } from '../../progress/changes.js'
import { exerciseIn, type StuckAt, statusOf } from '../../progress/progress.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../json.js'
import { type Picked, pickExercise } from '../pick-exercise.js'
import { filled, inked, paintOf } from '../say.js'
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

  const total = stuckAt.hints.length
  const taken = known.hints[stuckAt.check] ?? 0
  const number = Math.min(taken + 1, total)
  const text = stuckAt.hints[number - 1]!
  context.record(hintTaken(exercise.name, stuckAt.check, number))
  if (options.json) {
    writeJson(context.io, { exercise: exercise.id, check: stuckAt.check, number, of: total, hint: text })
    return 0
  }
  const { look } = context
  const { quiet, strong } = paintOf(look)
  const next =
    number < total
      ? `\`asyncio-tutor hint\` gives the next one.`
      : `That was the last one. \`asyncio-tutor solution ${exercise.id}\` shows a solution.`
  context.io.write(
    `${quiet(`${exercise.id} ${exercise.title}: ${stuckAt.check}`)}\n\n` +
      `${strong(`hint ${number} of ${total}`)}\n${filled(inked(text, look), look)}\n\n${filled(inked(next, look), look)}\n`,
  )
  return 0
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
