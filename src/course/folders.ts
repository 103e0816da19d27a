import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { TutorError } from '../errors.js'

/** A folder `NN-slug`. Being there is all the registration that a lesson needs. */
export interface LessonFolder {
  readonly number: number
  readonly slug: string
  readonly folder: string
}

/** The lessons of a course, in order of number, without loading any. */
export function listLessonFolders(root: string): readonly LessonFolder[] {
  const found = listNumberedFolders(root).filter(({ folder }) => lessonModule(folder) !== null)
  if (found.length > 0) return found
  throw new TutorError(
    'no-lessons',
    `There are no lessons in ${root}.`,
    'A lesson is a folder like `01-coroutines` with a `lesson.ts` in it; name the folder that holds them.',
  )
}

/** Also those that somebody has only begun to write. */
export function listNumberedFolders(root: string): readonly LessonFolder[] {
  return namesIn(root)
    .flatMap(name => lessonFolder(join(resolve(root), name)) ?? [])
    .sort((one, other) => one.number - other.number)
}

/** Null: its name is not that of a lesson. */
export function lessonFolder(folder: string): LessonFolder | null {
  const parts = /^(\d+)-([a-z0-9-]+)$/.exec(basename(folder))
  return parts === null ? null : { number: Number(parts[1]), slug: parts[2]!, folder }
}

/** Compiled in the package, TypeScript among the sources and with teachers. */
export function lessonModule(folder: string): string | null {
  return ['lesson.js', 'lesson.ts'].map(name => join(folder, name)).find(file => existsSync(file)) ?? null
}

function namesIn(root: string): readonly string[] {
  try {
    return readdirSync(root, { withFileTypes: true })
      .filter(entry => !entry.isFile())
      .map(entry => entry.name)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const reasons: Record<string, string> = {
      ENOENT: `There is no folder ${root}.`,
      ENOTDIR: `${root} is a file, not a folder.`,
    }
    const what = reasons[code ?? ''] ?? `The folder ${root} cannot be read (${code}).`
    throw new TutorError('lessons-unreadable', what, 'Give `--lessons` the folder that holds the lessons.')
  }
}
