import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { exerciseOfFile, findExercise, findLesson } from '../../course/find.js'
import { TutorError } from '../../errors.js'
import { statusOf } from '../../progress/progress.js'
import { answerFile } from '../../workspace/hand-out.js'
import type { Context } from '../context.js'

export interface Picked {
  readonly exercise: CourseExercise
  readonly file: string
}

/**
 * The exercise that is meant, and the learner's file. Without a name it is the current one; a path wins over a name;
 * a lesson's number means the exercise of that lesson that is being worked on.
 */
export async function pickExercise(
  typed: string | undefined,
  context: Context,
  answer?: string,
): Promise<Picked> {
  if (typed !== undefined && answer === undefined && isFile(resolve(context.currentFolder, typed))) {
    return pickByFile(typed, context)
  }
  const exercise = await pickByName(typed, context)
  return answer === undefined
    ? pickedOf(exercise, context)
    : { exercise, file: resolve(context.currentFolder, answer) }
}

/** An exercise that is known already. */
export function pickedOf(exercise: CourseExercise, { workspace }: Context): Picked {
  return { exercise, file: answerFile(workspace, exercise) }
}

async function pickByFile(typed: string, { course, currentFolder }: Context): Promise<Picked> {
  const file = resolve(currentFolder, typed)
  const exercise = await exerciseOfFile(file, course)
  if (exercise !== null) return { exercise, file }
  throw new TutorError(
    'exercise-unclear',
    `The name ${typed} does not say which exercise it answers.`,
    `Name the exercise first: \`asyncio-tutor verify 3.2 ${typed}\`.`,
  )
}

async function pickByName(typed: string | undefined, context: Context): Promise<CourseExercise> {
  if (typed === undefined) return currentExercise(context)
  if (!/^\d+$/.test(typed)) return findExercise(typed, context.course)
  const lesson = await findLesson(typed, context.course)
  const exercises = exercisesOf(lesson)
  if (exercises.length === 0) {
    throw new TutorError(
      'no-exercises',
      `Lesson ${typed} has no exercises.`,
      `\`asyncio-tutor run ${typed}\` runs its demos.`,
    )
  }
  const progress = context.progress.read()
  const inHand = exercises.find(({ name }) => statusOf(progress, name) === 'started')
  return inHand ?? exercises.findLast(({ name }) => statusOf(progress, name) === 'passed') ?? exercises[0]!
}

async function currentExercise({ course, progress }: Context): Promise<CourseExercise> {
  const { current } = progress.read()
  const exercise = (await course.exercises()).find(({ name }) => name === current)
  if (exercise !== undefined) return exercise
  throw new TutorError(
    'nothing-started',
    'You have not started an exercise yet.',
    '`asyncio-tutor start` hands out the first one; `asyncio-tutor list` shows them all.',
  )
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
