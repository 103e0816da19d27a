import { join } from 'node:path'
import type { Exercise, Lesson } from '../lesson.js'

/** An exercise with its place in the course. */
export interface CourseExercise extends Exercise {
  /** `3.2` */
  readonly id: string
  /** `3.2-fetch-all`: also its key in the progress file, and its file's name without `.py`. */
  readonly name: string
  readonly lesson: Lesson
  /** Where starter.py, solution.py, checks.py, accepts/ and rejects/ are. */
  readonly folder: string
}

export function exercisesOf(lesson: Lesson): readonly CourseExercise[] {
  return lesson.exercises.map((exercise, index) => {
    const id = `${lesson.number}.${index + 1}`
    const folder = join(lesson.folder, 'exercises', exercise.slug)
    return { ...exercise, id, name: `${id}-${exercise.slug}`, lesson, folder }
  })
}
