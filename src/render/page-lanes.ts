import { duration } from '../timeline/duration.js'
import type { ConnectionLane, Mark, Moment, Span, Timeline } from '../timeline/model.js'
import { hasLoop, timeOfLoop } from '../timeline/queries.js'
import { endLabels } from './end-labels.js'
import { numberMark } from './glyphs.js'
import { PLAIN_LOOK } from './look.js'
import type { PageInstant, PageLane, PageMark, PageSpan } from './page-data.js'
import type { Texts } from './page-texts.js'
import { printable } from './printable.js'
import { isTold } from './story-entry.js'
import type { Words } from './words.js'

/** What lanes are made with. */
export interface LaneTools {
  readonly words: Words
  readonly texts: Texts
  readonly position: (moment: Moment) => number
  /** The event of the story after which something has happened. */
  readonly step: (moment: Moment) => number
  readonly time: (at: number) => string
  /** The last position. */
  readonly end: number
}

/** All lanes, from the top: the loop, signals, tasks, workers, connections, and what was printed. */
export function pageLanes(
  timeline: Timeline,
  instants: readonly PageInstant[],
  tools: LaneTools,
): readonly PageLane[] {
  const { words } = tools
  return [
    ...(hasLoop(timeline) ? [loopLane(timeline, instants, tools)] : []),
    ...unlessEmpty(signalLane(timeline, tools)),
    ...timeline.tasks.map(({ task, depth, spans, marks }) => ({
      name: words.task(task),
      depth,
      kind: 'task' as const,
      spans: spans.map(span => spanOf(span, tools)),
      marks: marksOf(marks, tools),
    })),
    ...timeline.workers.map(({ name, spans, marks }) => ({
      name: words.worker(name),
      depth: 0,
      kind: 'worker' as const,
      spans: spans.map(span => spanOf(span, tools)),
      marks: marksOf(marks, tools),
    })),
    ...timeline.connections.map(lane => connectionLane(lane, tools)),
    ...unlessEmpty(outputLane(timeline, tools)),
  ]
}

/** The place of each task's lane among those. */
export function lanesOfTasks({ tasks, signals }: Timeline): ReadonlyMap<number, number> {
  const first = signals.marks.length === 0 ? 1 : 2
  return new Map(tasks.map(({ task }, at) => [task, first + at]))
}

function spanOf({ state, from, to, waiting, job, label, isOpen }: Span, tools: LaneTools): PageSpan {
  const { words, texts, position, step, end } = tools
  const says = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label
  const place = waiting?.place ?? null
  return [
    state,
    position(from),
    isOpen ? end : position(to),
    texts.numberOf(printable(says)),
    texts.numberOf(isOpen ? `from ${tools.time(from.at)} s on` : fromTo(from.at, to.at, tools)),
    place === null ? -1 : texts.numberOf(place.file),
    place?.line ?? 0,
    step(from),
    isOpen ? NEVER : step(to),
  ]
}

/** After no event of the story. */
const NEVER = 1e9

function fromTo(from: number, to: number, { time }: LaneTools): string {
  return from === to ? `at ${time(from)} s` : `${time(from)} to ${time(to)} s`
}

function marksOf(marks: readonly Mark[], { position, step }: LaneTools): readonly PageMark[] {
  return marks.map(mark => [
    mark.kind,
    position(mark.moment),
    endLabels(mark).at(-1) ?? '',
    step(mark.moment),
  ])
}

/** Busy whenever anything happens, blocked for as long as a call lasts, and idle between. */
function loopLane(
  timeline: Timeline,
  instants: readonly PageInstant[],
  { texts, position, step, time }: LaneTools,
): PageLane {
  const { blocks, loop } = timeline
  const { begins, ends } = timeOfLoop(timeline)
  const stepAt = (at: number) => step({ at, index: -1 })
  const spans = instants.flatMap(([first, last, at], number): readonly PageSpan[] => {
    if (at < begins || at > ends) return []
    const [now, when] = [stepAt(at), texts.numberOf(`at ${time(at)} s`)]
    const busy: PageSpan = ['running', first, last, texts.numberOf(''), when, -1, 0, now, now]
    const next = instants[number + 1]
    if (next === undefined || next[2] > ends) return [busy]
    const [says, meanwhile] = [`+${duration(next[2] - at)}`, `${time(at)} to ${time(next[2])} s`]
    const until = stepAt(next[2])
    return [busy, ['idle', last, next[0], texts.numberOf(says), texts.numberOf(meanwhile), -1, 0, now, until]]
  })
  const blocking = blocks.map(
    ({ from, began, to, call, place }): PageSpan => [
      'blocking',
      position(began),
      position(to),
      texts.numberOf(printable(call)),
      texts.numberOf(`${time(from)} to ${time(to.at)} s`),
      place === null ? -1 : texts.numberOf(place.file),
      place?.line ?? 0,
      step(began),
      step(to),
    ],
  )
  // While a call blocks, threads go on, the loop does not.
  const isFree = ([state, from, to]: PageSpan) =>
    !blocking.some(([, begun, over]) => begun < (state === 'idle' ? to : from) && over > from)
  const free = blocking.length === 0 ? spans : spans.filter(isFree)
  const failures = loop.marks.map(
    ({ kind, moment, note }) => [kind, position(moment), printable(note), step(moment)] as const,
  )
  return {
    ...{ name: 'loop', depth: 0, kind: 'loop', marks: failures },
    spans: [...free, ...blocking].sort((one, other) => one[1] - other[1]),
  }
}

function signalLane({ signals }: Timeline, { position, step }: LaneTools): PageLane {
  return {
    ...{ name: 'signals', depth: 0, kind: 'signals', spans: [] },
    marks: signals.marks.map(({ moment, note }) => [
      'signal',
      position(moment),
      printable(note),
      step(moment),
    ]),
  }
}

/** The numbers of the events that printed. */
function outputLane({ entries }: Timeline, { position }: LaneTools): PageLane {
  return {
    ...{ name: 'prints', depth: 0, kind: 'prints', spans: [] },
    marks: entries
      .filter(isTold)
      .flatMap(({ number, began }, step) =>
        number === null ? [] : [['printed', position(began), numberMark(number, PLAIN_LOOK), step] as const],
      ),
  }
}

function connectionLane(
  { connection, asked, opened, refused, parcels, ends }: ConnectionLane,
  tools: LaneTools,
): PageLane {
  const { words, texts, position, step } = tools
  const over = refused ?? ends.filter(end => end.how !== 'eof').at(-1)?.moment ?? null
  const sent = parcels.map(
    ({ by, bytes, sent: from, arrives }): PageSpan => [
      'ready',
      position(from),
      Math.max(position(from), position({ at: arrives, index: -1 })),
      texts.numberOf(`${by === 'client' ? '→' : '←'} the ${by} sends ${bytes} bytes`),
      texts.numberOf(fromTo(from.at, arrives, tools)),
      -1,
      0,
      step(from),
      step({ at: arrives, index: -1 }),
    ],
  )
  const open: PageSpan[] =
    opened === null || over === null
      ? []
      : [
          [
            ...(['waiting', position(asked), position(over)] as const),
            ...([texts.numberOf(''), texts.numberOf(fromTo(asked.at, over.at, tools))] as const),
            ...([-1, 0, step(asked), step(over)] as const),
          ],
        ]
  return {
    name: words.connection(connection),
    depth: 0,
    kind: 'connection',
    spans: [...open, ...sent],
    marks: refused === null ? [] : [['raised', position(refused), 'refused', step(refused)]],
  }
}

function unlessEmpty(lane: PageLane): readonly PageLane[] {
  return lane.marks.length === 0 ? [] : [lane]
}
