import type { Waiting } from '../../trace/events.js'
import type { Span } from '../model.js'

/** Waits that take their time whatever other tasks do: those could go on meanwhile. */
const RESTS: ReadonlySet<Waiting['on']> = new Set(['sleep', 'network', 'job'])

/** Whether a task waits for nothing that another task of the loop would have to do. */
export function isRest({ waiting }: Span): boolean {
  return waiting !== null && RESTS.has(waiting.on)
}
