import type { Context, SharedOptions } from '../context.js'
import { pickExercise } from '../exercise/pick.js'
import { showSolution } from '../exercise/show-solution.js'

interface SolutionOptions extends SharedOptions {
  readonly yes?: boolean
}

/** `solution [exercise]`: the reference, beside the learner's own. */
export async function solution(
  [typed]: readonly (string | undefined)[],
  { yes = false }: SolutionOptions,
  context: Context,
): Promise<number> {
  await showSolution(await pickExercise(typed, context), yes, context)
  return 0
}
