import { join } from 'node:path'
import { z } from 'zod'
import type { CourseExercise } from '../course/exercise.js'
import { readLessonFile } from '../course/lesson-file.js'
import { readStarter } from './exercise-files.js'

/**
 * What the text at the top of a starter says, piece by piece and word for word, and the titles of the checks that hold it. A
 * text in their place says why a piece needs none: it tells what is given, or what is left free.
 */
const table = z.record(z.string(), z.union([z.string().min(1), z.array(z.string()).nonempty()]))

export function promisesFile({ folder }: CourseExercise): string {
  return join(folder, 'promises.json')
}

/** What is wrong with `promises.json`, given the titles of the checks; empty when nothing is. */
export function faultsOfPromises(exercise: CourseExercise, titles: readonly string[]): string {
  let read: z.infer<typeof table>
  try {
    read = table.parse(JSON.parse(readLessonFile(promisesFile(exercise))))
  } catch (error) {
    return `it has to be a table from each sentence of the starter's text to the checks that hold it: ${(error as Error).message}`
  }
  const held = new Set(Object.values(read).flatMap(checks => (typeof checks === 'string' ? [] : checks)))
  const unknown = [...held].filter(title => !titles.includes(title))
  const idle = titles.filter(title => !held.has(title))
  return [
    ...unknown.map(title => `no check is called "${title}"`),
    ...idle.map(title => `no sentence asks for what "${title}" checks`),
    ...differences(taskOf(readStarter(exercise).source), Object.keys(read)),
  ].join('; ')
}

/** The comment at the top of a starter without its title, on one line; no bullets. */
function taskOf(source: string): string {
  const lines = source.split(/\r?\n/)
  const end = lines.findIndex(line => !line.startsWith('#'))
  const comment = lines.slice(1, end < 0 ? lines.length : end)
  return words(comment.map(line => line.slice(1).replace(/^ *- /, '')).join(' '))
}

/** The pieces in their order have to be the text: the first place where they are not. */
function differences(text: string, pieces: readonly string[]): string[] {
  let rest = text
  for (const piece of pieces) {
    if (!rest.startsWith(words(piece)))
      return [`the text goes on with "${beginning(rest)}", the table with "${beginning(piece)}"`]
    rest = rest.slice(words(piece).length).trimStart()
  }
  return rest === '' ? [] : [`nothing is said of "${beginning(rest)}"`]
}

function words(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ')
}

function beginning(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
