/** Anything that lasts for a while. */
export type Stretch = { readonly [Edge in 'from' | 'to']: { readonly at: number } }

/** Sum and union of the lengths of some stretches, and how many there were at most at a time. */
export function overlapOf(stretches: readonly Stretch[]): { sum: number; union: number; peak: number } {
  const edges = stretches
    .filter(({ from, to }) => to.at > from.at)
    .flatMap(({ from, to }) => [
      { at: from.at, step: 1 },
      { at: to.at, step: -1 },
    ])
  edges.sort((one, other) => one.at - other.at || one.step - other.step)
  let [sum, union, peak, depth, since] = [0, 0, 0, 0, 0]
  for (const { at, step } of edges) {
    sum += depth * (at - since)
    union += depth > 0 ? at - since : 0
    since = at
    depth += step
    peak = Math.max(peak, depth)
  }
  return { sum, union, peak }
}
