import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Lesson } from '../lesson.js'
import { exercisesOf } from './exercise.js'

export interface MissingFile {
  readonly file: string
  readonly claim: string
  readonly holds: false
  readonly found: string
}

/** Files that a lesson speaks of and that are not there. */
export function missingFiles(lesson: Lesson): readonly MissingFile[] {
  const files = [
    join(lesson.folder, 'guide.md'),
    ...lesson.demos.map(({ name }) => join(lesson.folder, 'demos', `${name}.py`)),
    ...exercisesOf(lesson).flatMap(({ folder }) =>
      ['starter.py', 'solution.py', 'checks.py'].map(name => join(folder, name)),
    ),
  ]
  return files
    .filter(file => !existsSync(file))
    .map(file => ({ file, claim: 'is there', holds: false, found: 'it is missing' }))
}
