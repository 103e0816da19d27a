import { resolve } from 'node:path'
import type { CourseExercise } from '../../course/exercise.js'
import { exerciseStarted } from '../../progress/changes.js'
import { exerciseIn } from '../../progress/progress.js'
import { fileLink } from '../../render/look/link.js'
import { handOut } from '../../workspace/hand-out.js'
import type { Context, SharedOptions } from '../context.js'
import { exerciseToStart } from '../exercise/coming.js'
import { versionNotice } from '../exercise/version-notice.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked, paintOf, shortPath, signsOf } from '../terminal/text.js'

/** `start [N | exercise]`: writes a starter. A file that is there already is the learner's and is left alone. */
export async function start(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const exercise = await exerciseToStart(typed, context)
  const before = exerciseIn(context.progress.read(), exercise.name)
  const { file, isNew } = handOut(exercise, context.workspace)
  context.record(exerciseStarted(exercise.name, exercise.version, resolve(context.workspace), context.now()))
  if (options.json) {
    const { id, name, title, task } = exercise
    writeJson(context.io, { exercise: id, name, title, task, file, isNew })
  } else {
    const notice = isNew ? '' : versionNotice(exercise, before.version)
    context.io.write(startText(exercise, file, isNew, notice, context))
  }
  return 0
}

function startText(
  { id, title, task }: CourseExercise,
  file: string,
  isNew: boolean,
  notice: string,
  { look, currentFolder }: Context,
): string {
  const paint = paintOf(look)
  const { arrow } = signsOf(look)
  const path = fileLink(shortPath(file, currentFolder), file, look)
  const where = isNew
    ? `${arrow} ${path}`
    : `${arrow} ${path}\n  The file is there already and was left as it is.`
  return `${[
    `${paint.strong(`${id} ${title}`)}\n${filled(task, look)}`,
    `${where}${notice === '' ? '' : `\n  ${filled(inked(notice, look), look, 2, '  ')}`}`,
    inked(`Write your answer in that file, then type \`asyncio-tutor verify\`.`, look),
  ].join('\n\n')}\n`
}
