import type { TraceEvent } from '../trace/events.js'
import type { Moment, Span } from './model.js'

/** Who holds a lock or a semaphore from a moment on, by the numbers of tasks. */
export interface Holding {
  readonly since: Moment
  readonly holders: readonly number[]
}

export type Holdings = ReadonlyMap<number, readonly Holding[]>

/** Who held each lock that somebody waited for, in order of time. */
export function findHoldings(events: readonly TraceEvent[]): Holdings {
  const holdings = new Map<number, Holding[]>()
  for (const [index, event] of events.entries()) {
    if (event.type !== 'lock.held') continue
    const holding = { since: { at: event.at, index }, holders: event.holders }
    const before = holdings.get(event.lock)
    if (before === undefined) holdings.set(event.lock, [holding])
    else before.push(holding)
  }
  return holdings
}

/** Who held the lock that a span waits for, one after the other. */
export function heldDuring({ waiting, from, to }: Span, holdings: Holdings): readonly (readonly number[])[] {
  if (waiting === null || waiting.lock === null) return []
  const all = holdings.get(waiting.lock) ?? []
  const held: (readonly number[])[] = [waiting.holders]
  for (let at = firstAfter(all, from.index); at < all.length && all[at]!.since.index < to.index; at++)
    held.push(all[at]!.holders)
  return held.filter(holders => holders.length > 0)
}

function firstAfter(holdings: readonly Holding[], index: number): number {
  let [low, high] = [0, holdings.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holdings[middle]!.since.index > index) high = middle
    else low = middle + 1
  }
  return low
}
