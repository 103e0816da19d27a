import type { Engine } from '../../engine/engine.js'
import type { Context, SharedOptions } from '../context.js'
import { exerciseToWatch } from '../exercise/coming.js'
import { pythonOf } from '../options/run-options.js'
import { withEngine } from '../running/with-engine.js'
import { watchActions } from '../watch/actions.js'
import { watchExercise } from '../watch/session.js'

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
