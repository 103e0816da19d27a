import type { PageLane, PageSpan } from './page-data.js'

/** The first of sorted items for which `isPast` holds; their number if it holds for none. */
export function firstPast<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isPast(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** The span of a lane at a position, after all that happens there. */
export function spanAt({ spans }: PageLane, position: number): PageSpan | null {
  const after = firstPast(spans, span => span[1] > position)
  const found = spans[after - 1]
  return found !== undefined && position <= found[2] ? found : null
}

/** The lanes of tasks, threads and processes that are in some state at a position: those that run first. */
export function statesAt(
  lanes: readonly PageLane[],
  position: number,
): readonly { readonly lane: PageLane; readonly span: PageSpan }[] {
  return lanes
    .flatMap(lane => {
      const span = lane.kind === 'loop' || lane.kind === 'connection' ? null : spanAt(lane, position)
      return span === null ? [] : [{ lane, span }]
    })
    .sort((one, other) => ORDER.indexOf(one.span[0]) - ORDER.indexOf(other.span[0]))
}

const ORDER: readonly PageSpan[0][] = ['running', 'blocking', 'ready', 'waiting']
