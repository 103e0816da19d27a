import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { statusOf } from '../../progress/progress.js'
import type { Context } from '../context.js'
import { counted, filled, inked } from '../terminal/text.js'

/** What is done when no other exercise of a lesson is left, and what comes next. */
export async function lessonEndText(
  { lesson, id, name }: CourseExercise,
  { course, progress, look }: Context,
): Promise<string> {
  const now = progress.read()
  if (statusOf(now, name) !== 'passed')
    return filled(`${id} is the only one of lesson ${lesson.number} that is still open.`, look)
  const lessons = await course.lessons()
  const exercises = lessons.flatMap(exercisesOf)
  const passed = exercises.filter(each => statusOf(now, each.name) === 'passed').length
  const following = lessons[lessons.findIndex(({ number }) => number === lesson.number) + 1]
  const goesOn =
    following === undefined
      ? 'It was the last lesson.'
      : `Lesson ${following.number} is next: ${following.title}. \`q\` leaves; its guide comes first, with \`asyncio-tutor\`.`
  const done = `Lesson ${lesson.number}, ${lesson.title}, is done: you have passed ${passed} of ${counted(exercises.length, 'exercise')}.`
  return filled(inked(`${done} ${goesOn}`, look), look)
}
