import { constants, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import { readLessonFile } from '../course/lesson-file.js'
import { fileError } from './file-errors.js'

export function answerFile(workspace: string, exercise: CourseExercise): string {
  return join(workspace, `${exercise.name}.py`)
}

/** Writes the starter into the workspace, unless there is a file already: that one is the learner's. */
export function handOut(exercise: CourseExercise, workspace: string): { file: string; isNew: boolean } {
  const file = answerFile(workspace, exercise)
  const starter = readStarter(exercise)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeNew(file, starter)
    return { file, isNew: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { file, isNew: false }
    throw fileError(file, 'written', error)
  }
}

/** All of it or nothing, and never over another file: throws EEXIST then. */
function writeNew(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text)
    linkOrCopy(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Some file systems have no links. */
function linkOrCopy(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    copyFileSync(draft, file, constants.COPYFILE_EXCL)
  }
}

export function readStarter(exercise: CourseExercise): string {
  return readLessonFile(join(exercise.folder, 'starter.py'))
}

export function readSolution(exercise: CourseExercise): string {
  return readLessonFile(join(exercise.folder, 'solution.py'))
}
