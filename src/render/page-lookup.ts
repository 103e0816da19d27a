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

export type StateName = Span['state'] | 'returned' | 'raised' | 'cancelled'

/** What a task, a thread or a process is at, or how it has ended. */
export interface StateNow {
  readonly lane: PageLane
  readonly state: StateName
  /** What it waits for, what it does, or how it failed; empty when there is nothing to say. */
  readonly says: string
}

/** The states of tasks, threads and processes after all that happens at a position: those that run first, the ended last. */
export function statesAt({ lanes, texts }: PageData, position: number): readonly StateNow[] {
  return lanes
    .flatMap((lane): readonly StateNow[] => {
      if (lane.kind !== 'task' && lane.kind !== 'worker') return []
      const end = lane.kind === 'task' ? lane.marks.findLast(([kind]) => isEnd(kind)) : undefined
      if (end !== undefined && end[1] <= position)
        return [{ lane, state: end[0] as StateName, says: end[0] === 'raised' ? end[2] : '' }]
      const span = spanAt(lane, position)
      return span === null || span[0] === 'idle' ? [] : [{ lane, state: span[0], says: texts[span[3]]! }]
    })
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
}

function isEnd(kind: string): boolean {
  return kind === 'returned' || kind === 'raised' || kind === 'cancelled'
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

const ORDER: readonly StateName[] = [
  'running',
  'blocking',
  'ready',
  'waiting',
  'raised',
  'cancelled',
  'returned',
]
