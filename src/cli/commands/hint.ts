import { TutorError } from '../../errors.js'
import { exerciseIn, type StuckAt, statusOf } from '../../progress/progress.js'
import type { Context, SharedOptions } from '../context.js'
import { hintText, takeHint } from '../exercise/hint.js'
import { type Picked, pickExercise } from '../exercise/pick.js'
import { readPicked } from '../exercise/read-answer.js'
import { judged, stuckIn } from '../exercise/try.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked, paintOf } from '../terminal/text.js'

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
