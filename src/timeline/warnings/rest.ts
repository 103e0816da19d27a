import type { Waiting } from '../../trace/events.js'
import type { Span, TaskLane, Timeline } from '../model.js'

/** Waits that take their time whatever other tasks do: those could go on meanwhile. */
const RESTS: ReadonlySet<Waiting['on']> = new Set(['sleep', 'network', 'job'])

/** Whether a task waits for nothing that another task of the loop would have to do. */
export function isRest({ waiting }: Span): boolean {
  return waiting !== null && RESTS.has(waiting.on)
}

export function restsOf({ spans }: TaskLane): readonly Span[] {
  return spans.filter(span => isRest(span) && span.to.at > span.from.at)
}

/** Whether tasks other than these made use of a stretch of time. */
export function isUsedByOthers(
  from: number,
  to: number,
  own: readonly TaskLane[],
  { tasks }: Timeline,
): boolean {
  return tasks.some(
    other => !own.includes(other) && restsOf(other).some(span => span.from.at < to && from < span.to.at),
  )
}
