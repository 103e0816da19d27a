import type { TraceEvent } from '../../trace/events.js'

/** The timeline as data, for `--json`. */
export async function timelineJson(events: readonly TraceEvent[]) {
  const [{ buildTimeline }, { timelineAsJson }] = await Promise.all([
    import('../../timeline/build.js'),
    import('../../render/json.js'),
  ])
  return timelineAsJson(buildTimeline(events))
}
