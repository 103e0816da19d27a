import { constants, copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Demo, Lesson } from '../../lesson.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context } from '../context.js'
import { demoFile } from '../running/demo-text.js'

/** A copy of a program in the learner's folder, to play with. One that is there already stays as it is. */
export function scratchCopy(demo: Demo, lesson: Lesson, { workspace }: Context): string {
  const file = join(workspace, 'play', `${lesson.number}-${demo.name}.py`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(demoFile(demo, lesson), file, constants.COPYFILE_EXCL)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(file, 'written', error)
  }
  return file
}
