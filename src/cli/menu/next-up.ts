import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { lessonKey } from '../../course/keys.js'
import type { Lesson } from '../../lesson.js'
import { lessonIn, type Progress, statusOf } from '../../progress/progress.js'
import { nextToStart } from '../exercise/coming.js'

/** What a learner would go on with. */
export type NextUp =
  | { readonly kind: 'lesson'; readonly lesson: Lesson; readonly isBegun: boolean }
  | { readonly kind: 'exercise'; readonly exercise: CourseExercise }
  | { readonly kind: 'done' }

/** The exercise in hand; else the first lesson that is not through, its guide before its exercises. */
export function nextUp(lessons: readonly Lesson[], progress: Progress): NextUp {
  const exercises = lessons.flatMap(exercisesOf)
  const inHand = exercises.find(
    ({ name }) => name === progress.current && statusOf(progress, name) === 'started',
  )
  if (inHand !== undefined) return { kind: 'exercise', exercise: inHand }
  for (const lesson of lessons) {
    const { read, run, step = 0 } = lessonIn(progress, lessonKey(lesson))
    const exercise = nextToStart(exercisesOf(lesson), progress)
    if (exercise === null && exercisesOf(lesson).length > 0) continue
    if (read === undefined || run === undefined) return { kind: 'lesson', lesson, isBegun: step > 0 }
    if (exercise !== null) return { kind: 'exercise', exercise }
  }
  return { kind: 'done' }
}
