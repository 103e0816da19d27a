import type { Place } from '../../trace/events.js'
import type { Timeline } from '../model.js'

/** Something about a run that deserves a look. */
export interface Finding {
  /** What happened, to whom, and how long: one full sentence. Names and values are the program's own, not yet fit to print. */
  readonly says: string
  /** What to do about it: one sentence. */
  readonly advice: string
  readonly place: Place | null
  readonly task: number | null
}

/** A rule. It looks at the timeline and at nothing else: no clock, no files. */
export interface Warning {
  readonly id: string
  readonly finds: (timeline: Timeline) => readonly Finding[]
}
