import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { findExercise, findLesson } from '../../course/find.js'
import { TutorError } from '../../errors.js'
import { type Progress, statusOf } from '../../progress/progress.js'
import type { Context } from '../context.js'
import { handedOut } from './handed-out.js'
import { type Picked, pickExercise, pickedOf } from './pick.js'

/** Without a name: the first that is not passed. With a lesson's number: the first of that lesson. */
export async function exerciseToStart(
  typed: string | undefined,
  { course, progress }: Context,
): Promise<CourseExercise> {
  if (typed !== undefined && !/^\d+$/.test(typed)) return findExercise(typed, course)
  const choice = typed === undefined ? await course.exercises() : exercisesOf(await findLesson(typed, course))
  const found = nextToStart(choice, progress.read())
  if (found !== null) return found
  throw typed === undefined
    ? new TutorError(
        'all-passed',
        'You have passed every exercise.',
        '`asyncio-tutor progress` shows them; name one to look at it again.',
      )
    : new TutorError(
        'all-passed',
        choice.length === 0
          ? `Lesson ${typed} has no exercises.`
          : `You have passed every exercise of lesson ${typed}.`,
        '`asyncio-tutor start` goes on with the next lesson; `asyncio-tutor list` shows them all.',
      )
}

/** The first that is not passed: nothing that was begun is passed over. */
export function nextToStart(exercises: readonly CourseExercise[], progress: Progress): CourseExercise | null {
  return exercises.find(({ name }) => statusOf(progress, name) !== 'passed') ?? null
}

/** The one that is named, the one in hand, or else the next. A starter is handed out if there is no answer yet. */
export async function exerciseToWatch(typed: string | undefined, context: Context): Promise<Picked> {
  const progress = context.progress.read()
  const isInHand = progress.current !== undefined && statusOf(progress, progress.current) === 'started'
  if (typed !== undefined || isInHand) return handedOut(await pickExercise(typed, context), context)
  return handedOut(pickedOf(await exerciseToStart(undefined, context), context), context)
}
