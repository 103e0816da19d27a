import { existsSync } from 'node:fs'
import type { CourseExercise } from '../../course/exercise.js'
import { TutorError } from '../../errors.js'
import { readAnswer } from '../../workspace/answer.js'
import type { Context } from '../context.js'
import { shortPath } from '../terminal/text.js'
import type { Picked } from './pick.js'

/** The text of the learner's file. `isNamed`: they named it, so an exercise that was never started is not the reason. */
export function readPicked({ exercise, file }: Picked, isNamed: boolean, { currentFolder }: Context): string {
  const path = shortPath(file, currentFolder)
  if (!isNamed && !existsSync(file)) throw notStarted(exercise, path)
  return readAnswer(file, path)
}

function notStarted({ id, title }: CourseExercise, path: string): TutorError {
  return new TutorError(
    'answer-missing',
    `There is no answer to ${id} (${title}): ${path} does not exist.`,
    `\`asyncio-tutor start ${id}\` puts it there.`,
  )
}
