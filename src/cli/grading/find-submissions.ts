import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CourseExercise } from '../../course/exercise.js'
import { exerciseNamed } from '../../course/find.js'
import { TutorError } from '../../errors.js'
import { fileError } from '../../workspace/file-errors.js'
import type { ClosedFolder, HandedIn, Submission } from './graded.js'

/**
 * What many learners have handed in: a sub-folder for each, with files named as `start` names them; or a file for each,
 * when `asked` says which exercise it answers. Sorted, so that the shards of a run are the same on every machine.
 * Where a learner's folder can't be read the others are there all the same.
 */
export function findSubmissions(
  folder: string,
  exercises: readonly CourseExercise[],
  asked: CourseExercise | null,
): HandedIn {
  const closed: ClosedFolder[] = []
  const submissions = entriesOf(folder).flatMap(({ name, isFolder }): readonly Submission[] => {
    const path = join(folder, name)
    if (!isFolder) {
      const isAnswer = asked !== null && name.endsWith('.py')
      return isAnswer ? [{ learner: basename(name, '.py'), exercise: asked, file: path }] : []
    }
    const entries = entriesOr(path, error => closed.push({ learner: name, folder: path, error }))
    return entries.flatMap(({ name: file, isFolder: isDeeper }) => {
      const isAnswer = !isDeeper && file.endsWith('.py')
      const exercise = isAnswer ? exerciseNamed(basename(file, '.py'), exercises) : null
      const isWanted = exercise !== null && (asked === null || asked.name === exercise.name)
      return isWanted ? [{ learner: name, exercise, file: join(path, file) }] : []
    })
  })
  if (submissions.length + closed.length > 0) return { submissions, closed }
  throw new TutorError(
    'no-submissions',
    `There are no submissions in ${folder}.`,
    asked === null
      ? 'It should have a folder for each learner, with files such as 3.1-fetch-all.py. If it has a file for each learner, name the exercise: `asyncio-tutor grade DIR 3.1`.'
      : `It should have a .py file for each learner, or a folder for each with ${asked.name}.py in it.`,
  )
}

function entriesOf(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort()
      .map(name => ({ name, isFolder: isFolder(join(folder, name)) }))
  } catch (error) {
    throw fileError(folder, 'read', error)
  }
}

function entriesOr(folder: string, passOver: (error: TutorError) => void): ReturnType<typeof entriesOf> {
  try {
    return entriesOf(folder)
  } catch (error) {
    if (!(error instanceof TutorError)) throw error
    passOver(error)
    return []
  }
}

/** A link that leads nowhere, or to itself, is a file that can't be read, which is said when it is graded. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
