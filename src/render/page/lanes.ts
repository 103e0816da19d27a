import { duration } from '../../timeline/duration.js'
import { heldInTurn } from '../../timeline/held.js'
import type { Mark, Span, Timeline } from '../../timeline/model.js'
import { hasLoop, timeOfLoop } from '../../timeline/queries.js'
import type { Place } from '../../trace/events.js'
import { numberMark } from '../look/glyphs.js'
import { PLAIN_LOOK } from '../look/look.js'
import { lookOf } from '../look/marks.js'
import { isTold } from '../story/entry.js'
import { endLabels } from '../text/end-labels.js'
import { printable } from '../text/printable.js'
import { pageConnection } from './connection.js'
import type { PageInstant, PageLane, PageMark, PageSpan } from './data.js'
import { fromTo, type LaneTools, NEVER } from './lane-tools.js'

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
      spans: spans.flatMap(span => heldInTurn(span, timeline.holdings)).map(span => spanOf(span, tools)),
      marks: marksOf(marks, tools),
    })),
    ...timeline.workers.map(({ name, spans, marks }) => ({
      name: words.worker(name),
      depth: 0,
      kind: 'worker' as const,
      spans: spans.map(span => spanOf(span, tools)),
      marks: marksOf(marks, tools),
    })),
    ...timeline.connections.map(lane => pageConnection(lane, tools)),
    ...unlessEmpty(outputLane(timeline, tools)),
  ]
}

/** The place of each task's lane among those. */
export function lanesOfTasks({ tasks, signals }: Timeline): ReadonlyMap<number, number> {
  const first = signals.marks.length === 0 ? 1 : 2
  return new Map(tasks.map(({ task }, at) => [task, first + at]))
}

function spanOf(span: Span, tools: LaneTools): PageSpan {
  const { state, from, to, waiting, job, label, isOpen } = span
  const { words, texts, position, step, end } = tools
  const says = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label
  const labels = job !== null ? words.jobLabels(span) : waiting === null ? [says] : words.waitLabels(span)
  const place = waiting?.place ?? null
  const text = texts.numberOf(printable(says))
  const time = texts.numberOf(isOpen ? `from ${tools.time(from.at)} s on` : fromTo(from.at, to.at, tools))
  const where = placed(place, tools)
  const written = texts.numberOf(labels.map(printable).join('\n'))
  return {
    state,
    from: position(from),
    to: isOpen ? end : position(to),
    text,
    time,
    ...where,
    since: step(from),
    until: isOpen ? NEVER : step(to),
    ...(written === text ? {} : { labels: written }),
  }
}

function placed(place: Place | null, { texts }: LaneTools): Pick<PageSpan, 'file' | 'line'> {
  return place === null ? {} : { file: texts.numberOf(place.file), line: place.line }
}

/** Those that are drawn. */
function marksOf(marks: readonly Mark[], { position, step }: LaneTools): readonly PageMark[] {
  return marks
    .filter(({ kind }) => lookOf(kind).picture !== null)
    .map(mark => [mark.kind, position(mark.moment), endLabels(mark).at(-1) ?? '', step(mark.moment)])
}

/** Busy whenever anything happens, blocked for as long as a call lasts, and idle between. */
function loopLane(timeline: Timeline, instants: readonly PageInstant[], tools: LaneTools): PageLane {
  const { texts, position, step, time } = tools
  const { blocks, loop } = timeline
  const { begins, ends } = timeOfLoop(timeline)
  const stepAt = (at: number) => step({ at, index: -1 })
  const busy = inOneGo(instants.filter(([, , at]) => at >= begins && at <= ends))
  const spans = busy.flatMap(({ first, last, at, until }, number): readonly PageSpan[] => {
    const none = texts.numberOf('')
    const when = texts.numberOf(fromTo(at, until, tools))
    const [now, then] = [stepAt(at), stepAt(until)]
    const runs: PageSpan = {
      state: 'running',
      from: first,
      to: last,
      text: none,
      time: when,
      since: now,
      until: then,
    }
    const next = busy[number + 1]
    if (next === undefined) return [runs]
    const says = texts.numberOf(`+${duration(next.at - until)}`)
    const idle: PageSpan = {
      state: 'idle',
      from: last,
      to: next.first,
      text: says,
      time: texts.numberOf(fromTo(until, next.at, tools)),
      since: then,
      until: stepAt(next.at),
    }
    return [runs, idle]
  })
  const blocking = blocks.map(
    ({ from, began, to, call, place }): PageSpan => ({
      state: 'blocking',
      from: position(began),
      to: position(to),
      text: texts.numberOf(printable(call)),
      time: texts.numberOf(`${time(from)} to ${time(to.at)} s`),
      ...placed(place, tools),
      since: step(began),
      until: step(to),
    }),
  )
  // While a call blocks, threads go on, the loop does not.
  const isFree = ({ state, from, to }: PageSpan) =>
    !blocking.some(block => block.from < (state === 'idle' ? to : from) && block.to > from)
  const free = blocking.length === 0 ? spans : spans.filter(isFree)
  const failures = loop.marks.map(
    ({ kind, moment, note }) => [kind, position(moment), printable(note), step(moment)] as const,
  )
  return {
    name: 'loop',
    depth: 0,
    kind: 'loop',
    spans: [...free, ...blocking].sort((one, other) => one.from - other.from),
    marks: failures,
  }
}

/** A time in which the loop has something to do, and its places on the axis. */
interface Busy {
  readonly first: number
  last: number
  readonly at: number
  until: number
}

/** In real time the loop goes on from one event to the next: those that no gap is drawn between are one. */
function inOneGo(instants: readonly PageInstant[]): readonly Busy[] {
  const all: Busy[] = []
  for (const [first, last, at] of instants) {
    const before = all.at(-1)
    if (before !== undefined && first - before.last <= 1) {
      before.last = last
      before.until = at
    } else all.push({ first, last, at, until: at })
  }
  return all
}

function signalLane({ signals }: Timeline, { position, step }: LaneTools): PageLane {
  return {
    name: 'signals',
    depth: 0,
    kind: 'signals',
    spans: [],
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
    name: 'prints',
    depth: 0,
    kind: 'prints',
    spans: [],
    marks: entries
      .filter(isTold)
      .flatMap(({ number, began }, step) =>
        number === null ? [] : [['printed', position(began), numberMark(number, PLAIN_LOOK), step] as const],
      ),
  }
}

function unlessEmpty(lane: PageLane): readonly PageLane[] {
  return lane.marks.length === 0 ? [] : [lane]
}
