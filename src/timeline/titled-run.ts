import type { TraceEvent } from '../trace/events.js'
import { buildTimeline } from './build.js'
import type { Timeline } from './model.js'

/** A run with a title, to be told from another one. */
export interface TitledRun {
  readonly title: string
  readonly events: readonly TraceEvent[]
  /** What was built from them. */
  readonly timeline: Timeline
}

export function titledRun(title: string, events: readonly TraceEvent[]): TitledRun {
  return { title, events, timeline: buildTimeline(events) }
}
