import type { TraceEvent } from '../../trace/events.js'
import { grouped } from '../grouped.js'
import type { Holdings } from '../model.js'

/** Who held each lock that somebody waited for, in order of time. */
export function findHoldings(events: readonly TraceEvent[]): Holdings {
  return grouped(
    events.flatMap((event, index) =>
      event.type === 'lock.held'
        ? [[event.lock, { since: { at: event.at, index }, holders: event.holders }] as const]
        : [],
    ),
  )
}
