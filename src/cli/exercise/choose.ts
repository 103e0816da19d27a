import { statusOf } from '../../progress/progress.js'
import type { Context } from '../context.js'
import { chooseOrGoBack } from '../terminal/choose.js'
import { signsOf } from '../terminal/text.js'
import { handedOut } from './handed-out.js'
import { type Picked, pickedOf } from './pick.js'

/** Any exercise of the course, by its name or number, beginning at the one in hand. Undefined: none. */
export async function chooseExercise(context: Context): Promise<Picked | undefined> {
  const { course, progress, look } = context
  const signs = signsOf(look)
  const done = progress.read()
  const exercises = await course.exercises()
  const mark = { passed: signs.passed, started: signs.started, 'not-started': ' ' }
  const lines = exercises.map(
    ({ id, title, name, lesson }) => `${mark[statusOf(done, name)]} ${id} ${title} (${lesson.title})`,
  )
  const inHand = exercises.findIndex(({ name }) => name === done.current)
  const chosen = await chooseOrGoBack('Which exercise?', lines, context, Math.max(0, inHand))
  const exercise = chosen === null ? undefined : exercises[chosen]
  return exercise === undefined ? undefined : handedOut(pickedOf(exercise, context), context)
}
