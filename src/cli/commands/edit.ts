import { exerciseIn } from '../../progress/progress.js'
import type { Context, SharedOptions } from '../context.js'
import { openEditor } from '../editor/open.js'
import { pickExercise } from '../exercise/pick.js'
import { readPicked } from '../exercise/read-answer.js'

/** `edit [exercise]`: the learner's editor, at the line where the last try failed. */
export async function edit(
  [typed]: readonly (string | undefined)[],
  _options: SharedOptions,
  context: Context,
): Promise<number> {
  const picked = await pickExercise(typed, context)
  readPicked(picked, false, context)
  const { lastTry } = exerciseIn(context.progress.read(), picked.exercise.name)
  await openEditor(picked.file, lastTry?.line ?? 1, context)
  return 0
}
