import { readFileSync } from 'node:fs'
import { TutorError } from '../errors.js'
import { EXIT } from '../exit-status.js'

/** A file that a lesson must have. Without it the lesson, not the learner, is at fault. */
export function readLessonFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new TutorError(
      'lesson-incomplete',
      `The lesson's file ${file} cannot be read (${code}).`,
      'The lesson is incomplete: install asyncio-tutor again, or ask the author of the lesson.',
      EXIT.ourFault,
    )
  }
}
