/** A key, and what it does, as the line under a step says it. */
export type Offer = readonly [key: string, does: string]

/** Ways on, back and out, and what a step offers beside them: in words, and their keys. */
export interface Ways {
  readonly words: string
  readonly keys: readonly string[]
}

/** `own`: what a step offers itself. `isOver`: there is nothing more to answer, so Enter goes on. */
export function waysFrom(place: number, own: readonly Offer[], isOver = true): Ways {
  const offers: readonly Offer[] = [
    ...(isOver ? [['return', '`Enter` goes on'] as const] : []),
    ...own,
    ...(place > 0 ? [['b', '`b` goes back'] as const] : []),
    ['q', '`q` leaves'],
  ]
  return {
    // An offer stays on one line.
    words: offers.map(([, does]) => does.replaceAll(' ', '\u00a0')).join('   '),
    keys: [...(isOver ? ['space'] : []), ...offers.map(([key]) => key)],
  }
}
