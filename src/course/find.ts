import { basename, resolve, sep } from 'node:path'
import { TutorError } from '../errors.js'
import type { Lesson } from '../lesson.js'
import type { Course } from './course.js'
import { type CourseExercise, exercisesOf } from './exercise.js'
import { nearest } from './nearest.js'

/** A lesson by its number (`3`, `03`), its slug, its folder's name, or a unique prefix of the slug. */
export async function findLesson(typed: string, course: Course): Promise<Lesson> {
  const folders = course.folders()
  const exact = folders.filter(
    ({ number, slug, folder }) =>
      (/^\d+$/.test(typed) && Number(typed) === number) || typed === slug || typed === basename(folder),
  )
  const found =
    exact.length > 0 ? exact : folders.filter(({ slug }) => typed !== '' && slug.startsWith(typed))
  if (found.length === 1) return course.lesson(found[0]!)

  if (found.length > 1)
    throw ambiguous(
      'lesson',
      typed,
      found.map(({ number, slug }) => `${number} ${slug}`),
    )
  const close = nearest(
    typed,
    folders.map(({ slug }) => slug),
  )
  const numbers = folders.map(({ number }) => number)
  throw new TutorError(
    'lesson-unknown',
    `There is no lesson ${/^\d+$/.test(typed) ? typed : `called "${typed}"`}; ${span(numbers)}.`,
    close === null ? '`asyncio-tutor list` shows them all.' : `Did you mean "${close}"?`,
  )
}

/** An exercise by its id (`3.2`), its name (`3.2-fetch-all`), its slug, or a unique prefix of one of them. */
export async function findExercise(typed: string, course: Course): Promise<CourseExercise> {
  const ofLesson = await exercisesNumbered(typed, course)
  const exact = ofLesson.find(exercise => exercise.id === typed || exercise.name === typed)
  if (exact !== undefined) return exact

  const all = await course.exercises()
  const bySlug = all.filter(exercise => exercise.slug === typed)
  const found =
    bySlug.length > 0
      ? bySlug
      : all.filter(({ name, slug }) => typed !== '' && (name.startsWith(typed) || slug.startsWith(typed)))
  if (found.length === 1) return found[0]!
  if (found.length > 1)
    throw ambiguous(
      'exercise',
      typed,
      found.map(({ name }) => name),
    )

  const isNumber = /^\d+\.\d+$/.test(typed)
  const close = isNumber ? null : nearestExercise(typed, all)
  throw new TutorError(
    'exercise-unknown',
    `There is no exercise ${isNumber ? typed : `called "${typed}"`}.`,
    close === null ? '`asyncio-tutor list` shows them all.' : `Did you mean \`${close}\`?`,
  )
}

/** The exercise that a file belongs to: by its name (`3.2-fetch-all.py`), or by lying in the exercise's own folder. */
export async function exerciseOfFile(file: string, course: Course): Promise<CourseExercise | null> {
  const all = await course.exercises()
  const stem = basename(file).replace(/\.py$/, '')
  return (
    all.find(({ folder }) => resolve(file).startsWith(folder + sep)) ??
    exerciseNamed(stem, all) ??
    all.find(({ id }) => stem.startsWith(`${id}.`)) ??
    null
  )
}

/** `3.1-fetch-all`, `3.1` and `3.1-mine` name 3.1. */
export function exerciseNamed(stem: string, all: readonly CourseExercise[]): CourseExercise | null {
  return (
    all.find(({ name }) => name === stem) ??
    all.find(({ id }) => stem === id || stem.startsWith(`${id}-`)) ??
    null
  )
}

/** `3.2` and `3.2-fetch-all` say which lesson to load; the others are left alone. */
async function exercisesNumbered(typed: string, course: Course): Promise<readonly CourseExercise[]> {
  const number = /^(\d+)\.\d+/.exec(typed)?.[1]
  const place = course.folders().find(folder => folder.number === Number(number))
  return place === undefined ? [] : exercisesOf(await course.lesson(place))
}

function nearestExercise(typed: string, all: readonly CourseExercise[]): string | null {
  const slug = nearest(
    typed,
    all.map(exercise => exercise.slug),
  )
  return (
    all.find(exercise => exercise.slug === slug)?.name ??
    nearest(
      typed,
      all.map(({ name }) => name),
    )
  )
}

function ambiguous(kind: string, typed: string, names: readonly string[]): TutorError {
  const shown = names.slice(0, 4).join(', ')
  return new TutorError(
    `${kind}-ambiguous`,
    `"${typed}" could be ${names.length} ${kind}s: ${shown}${names.length > 4 ? ', …' : ''}.`,
    'Type some more letters of the one you mean.',
  )
}

function span(numbers: readonly number[]): string {
  return numbers.length === 1
    ? `the only one is ${numbers[0]}`
    : `they are numbered ${numbers[0]} to ${numbers.at(-1)}`
}
