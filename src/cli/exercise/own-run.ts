import { DEFAULT_LIMITS, type Engine, type Run } from '../../engine/engine.js'
import type { Picked } from './pick.js'

/** An answer's own program, run as it stands, with nobody to type. Empty: it has no loop, or comes to no end. */
export async function ownRun({ file }: Picked, engine: Engine, abort: AbortSignal): Promise<Run['events']> {
  const { events, outcome } = await engine.run({
    file,
    programArguments: [],
    stdin: { text: '' },
    signals: [],
    keepsFiles: false,
    limits: { ...DEFAULT_LIMITS, seconds: 2 },
    abort,
  })
  const hasTasks = events.some(({ type }) => type === 'task.created')
  return hasTasks && outcome.kind === 'finished' ? events : []
}
