import { buildTimeline } from '../build.js'
import type { Timeline } from '../model.js'
import type { TitledRun } from '../titled-run.js'
import { mergeBeats } from './beats.js'
import { mergeEvents } from './events.js'
import { mergeLanes } from './lanes.js'

/**
 * Two runs on one axis of time, one after the other in lanes. The lane of each main task is called after its program. What
 * belongs to a single run (its loop, its story, its outcome) is left out.
 */
export function mergeRuns(one: TitledRun, other: TitledRun): Timeline {
  const merged = mergeEvents(one.events, other.events)
  const built = buildTimeline(merged.events.map(({ event }) => event))
  return {
    ...built,
    ...mergeLanes(built, [one, other], merged),
    beats: mergeBeats([one.timeline.beats, other.timeline.beats], merged.events),
    run: null,
    entries: [],
    entryOfEvent: new Int32Array(0),
    outcome: null,
  }
}
