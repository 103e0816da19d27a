import type { Context, SharedOptions } from '../context.js'
import { beginAgain } from '../exercise/begin-again.js'
import { pickExercise } from '../exercise/pick.js'
import { writeJson } from '../terminal/json.js'
import { paintOf, shortPath } from '../terminal/text.js'

/** `reset [exercise]`: a fresh starter; the file that was there is kept under `backups/`. */
export async function reset(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const { exercise } = await pickExercise(typed, context)
  const { io, look, currentFolder } = context
  const { file, backup, isChanged } = beginAgain(exercise, context)
  if (options.json) {
    writeJson(io, { exercise: exercise.id, file, backup })
    return 0
  }
  const path = shortPath(file, currentFolder)
  const title = paintOf(look).strong(`${exercise.id} ${exercise.title}`)
  const kept = backup === null ? '' : `Your file is kept as ${shortPath(backup, currentFolder)}\n`
  io.write(isChanged ? `${title} begins again: ${path}\n${kept}` : `${title} is the starter still: ${path}\n`)
  return 0
}
