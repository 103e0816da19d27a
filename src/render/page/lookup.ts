import type { Span } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'
import type { PageData, PageLane, PagePlace, PageSpan } from './data.js'

/** The span of a lane at a position, after all that happens there. */
export function spanAt({ spans }: PageLane, position: number): PageSpan | null {
  const after = firstPast(spans, span => span.from > position)
  const found = spans[after - 1]
  return found !== undefined && position <= found.to ? found : null
}

/**
 * Where an event happened. One that has no line of its own is told of at the line where its task has waited; null: nobody knows
 * where that was.
 */
export function placeAfter({ story, lanes, texts }: PageData, step: number): PagePlace | null {
  const { file, line, lane } = story[step]!
  if (line > 0) return { file, line }
  const spans = lanes[lane]?.spans ?? []
  for (let at = firstPast(spans, span => span.since > step) - 1; at >= 0; at--) {
    const place = placeOf(spans[at]!, texts)
    if (place !== null) return place
  }
  return null
}

/** Where the task of a span waits; null: nobody knows. */
export function placeOf({ file, line }: PageSpan, texts: readonly string[]): PagePlace | null {
  return file === undefined || line === undefined ? null : { file: texts[file]!, line }
}

export type StateName = Span['state'] | 'returned' | 'raised' | 'cancelled'

/** What a task, a thread or a process is at, or how it has ended. */
export interface StateNow {
  readonly lane: PageLane
  readonly state: StateName
  /** What it waits for, what it does, or how it failed; empty when there is nothing to say. */
  readonly says: string
}

/** The states of tasks, threads and processes after an event of the story: those that run first, the ended last. */
export function statesAfter({ lanes, texts }: PageData, step: number): readonly StateNow[] {
  return lanes
    .flatMap((lane): readonly StateNow[] => {
      if (lane.kind !== 'task' && lane.kind !== 'worker') return []
      const span = spanAfter(lane, step)
      if (span !== null) return [{ lane, state: span.state as Span['state'], says: texts[span.text]! }]
      const [kind, , note] = lane.marks.findLast(mark => isEnd(mark[0]) && mark[3] <= step) ?? []
      return kind === undefined
        ? []
        : [{ lane, state: kind as StateName, says: kind === 'raised' ? note! : '' }]
    })
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
}

/** What a lane is at after an event; null: it has not begun, has ended, or a worker has nothing to do. */
function spanAfter({ spans }: PageLane, step: number): PageSpan | null {
  const found = spans[firstPast(spans, span => span.since > step) - 1]
  return found !== undefined && step < found.until ? found : null
}

function isEnd(kind: string): boolean {
  return kind === 'returned' || kind === 'raised' || kind === 'cancelled'
}

/** The tasks and callbacks that wait in the loop's queue after an event of the story, the one that is next first. */
export function readyAfter(data: PageData, step: number): readonly string[] {
  const tasks = data.lanes.flatMap(lane => {
    const span = lane.kind === 'task' ? spanAfter(lane, step) : null
    return span?.state === 'ready' ? [{ name: lane.name, since: span.from, until: span.until }] : []
  })
  const callbacks = data.callbacks
    .filter(([since, until]) => since <= step && step < until)
    .map(([, until, since, text]) => ({ name: data.texts[text]!, since, until }))
  return [...tasks, ...callbacks]
    .sort((one, other) => one.until - other.until || one.since - other.since)
    .map(({ name }) => name)
}

/** The timers that are set after an event of the story, as texts, soonest first. */
export function timersAfter({ timers, texts }: PageData, step: number): readonly string[] {
  return timers
    .filter(([set, over]) => set <= step && step < over)
    .sort((one, other) => one[2] - other[2])
    .map(([, , , text]) => texts[text]!)
}

/** Of a longer output the last part is shown. */
const PRINTED_AT_MOST = 20_000

/** What was printed until after an event of the story. */
export function printedAfter({ story }: PageData, step: number): string {
  let text = ''
  for (let at = step; at >= 0; at--) {
    text = story[at]!.printed + text
    if (text.length > PRINTED_AT_MOST)
      return `(only the last ${PRINTED_AT_MOST.toLocaleString('en')} letters)\n${text.slice(-PRINTED_AT_MOST)}`
  }
  return text
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
