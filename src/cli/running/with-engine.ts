import type { Engine } from '../../engine/engine.js'
import type { World } from '../world.js'

/** Opens an engine for the length of a piece of work. */
export async function withEngine<Result>(
  world: World,
  python: string | null,
  work: (engine: Engine) => Promise<Result>,
  isForLong = false,
): Promise<Result> {
  const engine = await world.openEngine(python, isForLong)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}
