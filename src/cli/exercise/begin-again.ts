import { resolve } from 'node:path'
import type { CourseExercise } from '../../course/exercise.js'
import { exerciseReset } from '../../progress/changes.js'
import { type Reset, resetAnswer } from '../../workspace/reset.js'
import type { Context } from '../context.js'

/** A fresh starter, noted down. */
export function beginAgain(exercise: CourseExercise, { workspace, now, record }: Context): Reset {
  const done = resetAnswer(exercise, workspace, now())
  record(exerciseReset(exercise.name, exercise.version, resolve(workspace), now()))
  return done
}
