import type { Engine } from '../../engine/engine.js'
import { statusOf } from '../../progress/progress.js'
import type { Context, SharedOptions } from '../context.js'
import { handedOut } from '../exercise/handed-out.js'
import { type Picked, pickExercise, pickedOf } from '../exercise/pick.js'
import { pythonOf } from '../options/run-options.js'
import { withEngine } from '../running/with-engine.js'
import { watchActions } from '../watch/actions.js'
import { watchExercise } from '../watch/session.js'
import { exerciseToStart } from './start.js'

interface WatchOptions extends SharedOptions {
  readonly python?: string | true
}

/** `watch [exercise]`: checks it at every save. Without a name: the one in hand, or else the next. */
export async function watch(
  [typed]: readonly (string | undefined)[],
  options: WatchOptions,
  context: Context,
): Promise<number> {
  const picked = await exerciseToWatch(typed, context)
  const work = (engine: Engine) => watchExercise(picked, engine, watchActions, context)
  await withEngine(context, pythonOf(options), work, true)
  return 0
}

/** A starter is handed out if there is no answer yet. */
export async function exerciseToWatch(typed: string | undefined, context: Context): Promise<Picked> {
  const progress = context.progress.read()
  const isInHand = progress.current !== undefined && statusOf(progress, progress.current) === 'started'
  if (typed !== undefined || isInHand) return handedOut(await pickExercise(typed, context), context)
  return handedOut(pickedOf(await exerciseToStart(undefined, context), context), context)
}
