import { constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { CourseExercise } from '../course/exercise.js'
import { fileError } from './file-errors.js'
import { answerFile, readStarter } from './hand-out.js'

export interface Reset {
  readonly file: string
  /** Where the learner's file is kept; null when there was nothing to keep. */
  readonly backup: string | null
  /** False: the file was the starter still. */
  readonly isChanged: boolean
}

/** Puts a fresh starter in place of the learner's file, after copying that into `backups/`. */
export function resetAnswer(exercise: CourseExercise, workspace: string, now: Date): Reset {
  const file = answerFile(workspace, exercise)
  const starter = readStarter(exercise)
  if (isStarter(file, starter)) return { file, backup: null, isChanged: false }
  const backup = existsSync(file) ? keepCopy(file, now) : null
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileAtomic.sync(file, starter)
  } catch (error) {
    throw fileError(file, 'written', error)
  }
  return { file, backup, isChanged: true }
}

function isStarter(file: string, starter: string): boolean {
  try {
    return readFileSync(file, 'utf8') === starter
  } catch {
    return false // what is wrong with it will show when it is copied
  }
}

/** A copy with the date in its name. Never replaces another: two in one second get a number. */
function keepCopy(file: string, now: Date): string {
  const folder = join(dirname(file), 'backups')
  const stem = `${basename(file, '.py')}.${stamp(now)}`
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw fileError(folder, 'made', error)
  }
  for (let count = 1; ; count += 1) {
    const backup = join(folder, count === 1 ? `${stem}.py` : `${stem}-${count}.py`)
    try {
      copyFileSync(file, backup, constants.COPYFILE_EXCL)
      return backup
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(backup, 'written', error)
    }
  }
}

/** `2026-11-23-084012`, in the learner's own time zone. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}
