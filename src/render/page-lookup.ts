import type { Span } from '../timeline/model.js'
import type { PageData, PageLane, PageSpan } from './page-data.js'

/** The first of sorted items for which `isPast` holds; their number if it holds for none. */
export function firstPast<Item>(items: readonly Item[], isPast: (item: Item, at: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isPast(items[middle]!, middle)) high = middle
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

/** What a task, a thread or a process is at. */
export interface StateNow {
  readonly lane: PageLane
  readonly state: Span['state']
  /** The number of the text that says more. */
  readonly text: number
}

/** The states of tasks, threads and processes at a position: those that run first. */
export function statesAt({ lanes }: PageData, position: number): readonly StateNow[] {
  return lanes
    .flatMap(lane => {
      const span = lane.kind === 'task' || lane.kind === 'worker' ? spanAt(lane, position) : null
      return span === null || span[0] === 'idle' ? [] : [{ lane, state: span[0], text: span[3] }]
    })
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
}

/** What waits in the loop's queue at a position, the one that is next first. */
export function readyAt(data: PageData, position: number): readonly string[] {
  return data.lanes
    .flatMap(lane => {
      const span = lane.kind === 'task' ? spanAt(lane, position) : null
      return span?.[0] === 'ready' ? [{ name: lane.name, since: span[1], until: span[2] }] : []
    })
    .sort((one, other) => one.until - other.until || one.since - other.since)
    .map(({ name }) => name)
}

/** The timers that are set at a position, as texts, soonest first. */
export function timersAt({ timers, texts }: PageData, position: number): readonly string[] {
  return timers
    .filter(([set, over]) => set <= position && position < over)
    .sort((one, other) => one[2] - other[2])
    .map(([, , , text]) => texts[text]!)
}

const ORDER: readonly Span['state'][] = ['running', 'blocking', 'ready', 'waiting']
