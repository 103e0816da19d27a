import type { TraceEvent } from '../../src/trace/events.js'

/** What is the same in each run of a program: what its computing took is measured, and told only when it was much. */
export function withoutMeasured(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(({ type }) => type !== 'computed')
}
