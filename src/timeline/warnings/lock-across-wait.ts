import { duration } from '../duration.js'
import type { Span, TaskLane, Timeline } from '../model.js'
import { overlapOf } from '../overlap.js'
import { namesOf } from './phrases.js'
import { isRest } from './rest.js'
import type { Warning } from './warning.js'

/** So many wait behind the holder at once before it is told of, */
const WAITERS = 3
/** for at least this long, in microseconds, */
const LONG = 200_000
/** and for this share of the whole run somebody waits for that lock. */
const SHARE = 0.75

/** A lock held while its holder waits for the world outside, so that everybody else queues behind it. */
export const lockAcrossWait: Warning = {
  id: 'lock-across-wait',
  finds: timeline => {
    const byLock = new Map<string, { lane: TaskLane; span: Span }[]>()
    for (const lane of timeline.tasks)
      for (const span of lane.spans) {
        if (span.waiting?.on !== 'lock' || span.waiting.holders.length === 0) continue
        byLock.set(span.waiting.label, [...(byLock.get(span.waiting.label) ?? []), { lane, span }])
      }
    return [...byLock].flatMap(([label, waits]) => {
      const holder = longestHolder(timeline, waits)
      if (holder === null || overlapOf(waits.map(({ span }) => span)).union < SHARE * timeline.totals.elapsed)
        return []
      const { lane, span, waiters } = holder
      return [
        {
          says: `${lane.name} held ${label} for ${duration(span.to.at - span.from.at)} while it waited for ${span.label}, and ${namesOf(timeline, waiters)} had to wait for it.`,
          advice: 'Keep only what must not overlap inside the lock; wait for other things outside of it.',
          place: span.waiting?.place ?? null,
          task: lane.task,
        },
      ]
    })
  },
}

/** The first rest of a holder during which enough others wait for what it holds. */
function longestHolder({ tasks }: Timeline, waits: readonly { lane: TaskLane; span: Span }[]) {
  const holders = new Set(waits.flatMap(({ span }) => span.waiting!.holders))
  for (const lane of tasks) {
    if (!holders.has(lane.task)) continue
    for (const span of lane.spans) {
      if (!isRest(span)) continue
      const waiters = waits.filter(
        wait =>
          wait.lane !== lane &&
          Math.min(wait.span.to.at, span.to.at) - Math.max(wait.span.from.at, span.from.at) >= LONG,
      )
      if (waiters.length >= WAITERS) return { lane, span, waiters: waiters.map(wait => wait.lane.task) }
    }
  }
  return null
}
