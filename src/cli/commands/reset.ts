import { resolve } from 'node:path'
import { exerciseReset } from '../../progress/changes.js'
import { resetAnswer } from '../../workspace/reset.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../json.js'
import { pickExercise } from '../pick-exercise.js'
import { paintOf, shortPath } from '../say.js'

/** `reset [exercise]`: a fresh starter; the file that was there is kept under `backups/`. */
export async function reset(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const { exercise } = await pickExercise(typed, context)
  const { io, look, currentFolder, workspace, now } = context
  const { file, backup } = resetAnswer(exercise, workspace, now())
  context.record(exerciseReset(exercise.name, exercise.version, resolve(workspace), now()))
  if (options.json) writeJson(io, { exercise: exercise.id, file, backup })
  else {
    const kept = backup === null ? '' : `Your file is kept as ${shortPath(backup, currentFolder)}\n`
    io.write(
      `${paintOf(look).strong(`${exercise.id} ${exercise.title}`)} begins again: ${shortPath(file, currentFolder)}\n${kept}`,
    )
  }
  return 0
}
