import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CourseExercise } from '../../course/exercise.js'

const explanations = z.object({
  /** Mistakes that are none here, since the text leaves open what they change: by operator, why. Such mutants are not judged. */
  operators: z.record(z.string(), z.string()).default({}),
  /** Mutants that are right answers: by id, why. */
  mutants: z.record(z.string(), z.string()).default({}),
})

export type Explanations = z.infer<typeof explanations>

export function explanationsFile({ folder }: CourseExercise): string {
  return join(folder, 'equivalent-mutants.json')
}

/** What the exercise says of mutants that have to pass; nothing when there is no such file. Throws when it can't be read as one. */
export function readExplanations(exercise: CourseExercise): Explanations {
  let text = '{}'
  try {
    text = readFileSync(explanationsFile(exercise), 'utf8')
  } catch {
    // An exercise need not have any.
  }
  return explanations.parse(JSON.parse(text))
}
