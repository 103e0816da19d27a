import { grouped } from '../grouped.js'
import type { Span, Timeline } from '../model.js'
import { restsOf } from './rest.js'
import type { Warning } from './warning.js'

/** So many at once few services outside would bear. */
const MANY = 100

/** A line at which very many tasks waited for the world outside at the same time. */
export const unboundedFanOut: Warning = {
  id: 'unbounded-fan-out',
  finds: timeline =>
    [...restsByLine(timeline)].flatMap(([, rests]) => {
      const peak = rests.length < MANY ? 0 : peakOf(rests)
      if (peak < MANY) return []
      return [
        {
          says: `${peak.toLocaleString('en')} tasks waited at this line at once.`,
          advice:
            'If each of them stands for a request or a connection, bound them: with a Semaphore, or some workers and a queue.',
          place: rests[0]!.waiting!.place,
          task: null,
        },
      ]
    }),
}

function restsByLine({ tasks }: Timeline): ReadonlyMap<string, readonly Span[]> {
  return grouped(
    tasks.flatMap(lane =>
      restsOf(lane).flatMap(span => {
        const place = span.waiting!.place
        return place === null ? [] : [[`${place.file}:${place.line}`, span] as const]
      }),
    ),
  )
}

/** The most of them at one moment: one that ends there is over. */
function peakOf(spans: readonly Span[]): number {
  const changes = spans.flatMap(({ from, to }) => [
    { at: from.at, by: 1 },
    { at: to.at, by: -1 },
  ])
  changes.sort((one, other) => one.at - other.at || one.by - other.by)
  let now = 0
  let peak = 0
  for (const { by } of changes) {
    now += by
    peak = Math.max(peak, now)
  }
  return peak
}
