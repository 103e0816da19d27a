import type { Context } from '../context.js'
import { waitForKey } from '../terminal/any-key.js'

/** A key, and what it does, as the line under a step says it. */
export type Offer = readonly [key: string, does: string]

/** Waits for a key of the ways on, back and out, or of what a step offers beside them. */
export function waitForOffer(own: readonly Offer[], place: number, context: Context): Promise<string> {
  const offers: readonly Offer[] = [
    ['return', '`Enter` goes on'],
    ...own,
    ...(place > 0 ? [['b', '`b` goes back'] as const] : []),
    ['q', '`q` leaves'],
  ]
  // An offer stays on one line.
  const words = offers.map(([, does]) => does.replaceAll(' ', '\u00a0')).join('   ')
  return waitForKey(words, ['space', ...offers.map(([key]) => key)], context)
}
