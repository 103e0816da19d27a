import type { Mark, Moment, Span, Timeline } from '../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { firstPast } from './page-lookup.js'
import { printable } from './printable.js'
import { type Words, wordsFor } from './words.js'

/** One event of the format; `ts` and `dur` are microseconds, with a nanosecond as the least part. */
interface TraceEvent {
  readonly ph: 'M' | 'X' | 'i' | 's' | 'f' | 'C'
  readonly pid: number
  readonly tid: number
  readonly ts?: number
  readonly dur?: number
  readonly name: string
  readonly cat?: string
  readonly id?: number
  readonly bp?: 'e'
  readonly s?: 't'
  readonly args?: Readonly<Record<string, unknown>>
}

/** All lanes are threads of this one process; a thread of its own for each keeps their slices from overlapping. */
const PROCESS = 1
const LOOP = 1
const TELLING: Readonly<Partial<Record<Mark['kind'], string>>> = {
  'cancel-asked': 'asked to cancel',
  deadline: 'its timeout is over',
  'cancel-delivered': 'CancelledError is raised',
  raised: 'failed',
  cancelled: 'ended cancelled',
  returned: 'returned',
}

/** What lanes are made with: the numbers of their threads, and the time of a moment in nanoseconds. */
interface Tools {
  readonly words: Words
  readonly tidOfTask: ReadonlyMap<number, number>
  readonly tidOfWorker: ReadonlyMap<string, number>
  readonly nanos: (moment: Moment) => number
}

/**
 * The trace as Chrome trace events (JSON object format), which Perfetto opens: a thread for each lane, a slice for each span,
 * a flow for each wake-up, an instant for each mark and each text printed, a counter of ready tasks. See "Trace Event Format"
 * by the Chrome team, and Perfetto's documentation on other formats.
 *
 * A virtual run takes no time, but a slice without length can't be seen, nor can a flow begin or end there: the events of one
 * microsecond follow one another by a nanosecond.
 */
export function renderPerfetto(timeline: Timeline, look: Look): string {
  const words = wordsFor(timeline, glyphsOf(look))
  const firstWorker = LOOP + 1 + timeline.tasks.length
  const tools: Tools = {
    words,
    tidOfTask: new Map(timeline.tasks.map((lane, at) => [lane.task, LOOP + 1 + at])),
    tidOfWorker: new Map(
      timeline.workers.map(({ pool, name }, at) => [`${pool}\n${name}`, firstWorker + at]),
    ),
    nanos: nanosOf(timeline),
  }
  const program = timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio'
  const { tidOfTask, nanos } = tools
  const events: TraceEvent[] = [
    meta('process_name', LOOP, { name: printable(program) }),
    ...named(LOOP, 'event loop', 0),
    ...timeline.blocks.map(({ began, to, call }) =>
      slice(LOOP, nanos(began), nanos(to), call, 'blocking', {}),
    ),
    ...timeline.tasks.flatMap(({ task, spans, marks }, at) => [
      ...named(tidOfTask.get(task)!, words.task(task), at + 1),
      ...slices(spans, tidOfTask.get(task)!, tools),
      ...tellingMarks(marks, tidOfTask.get(task)!, tools),
    ]),
    ...timeline.workers.flatMap(({ name, spans, marks }, at) => [
      ...named(firstWorker + at, words.worker(name), timeline.tasks.length + at + 1),
      ...slices(spans, firstWorker + at, tools),
      ...tellingMarks(marks, firstWorker + at, tools),
    ]),
    ...[...timeline.signals.marks, ...timeline.loop.marks].map(({ moment, note }) =>
      instant(LOOP, nanos(moment), note),
    ),
    ...prints(timeline, tools),
    ...flows(timeline, tools),
    ...readyCounter(timeline, tools),
  ]
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: events })}\n`
}

/** Beyond this many events in a microsecond, the next one would begin. */
const NANOS_AT_MOST = 999

function nanosOf({ whole, beats }: Timeline): (moment: Moment) => number {
  const { ofEvent, at } = whole?.beats ?? beats
  const ranks = new Uint16Array(ofEvent.length)
  for (let index = 1; index < ranks.length; index++)
    if (at[ofEvent[index]!] === at[ofEvent[index - 1]!])
      ranks[index] = Math.min(NANOS_AT_MOST, ranks[index - 1]! + 1)
  return ({ at: micros, index }) => micros * 1000 + (index < 0 ? 0 : ranks[index]!)
}

function meta(name: string, tid: number, args: Record<string, unknown>): TraceEvent {
  return { ph: 'M', pid: PROCESS, tid, name, args }
}

function named(tid: number, name: string, order: number): readonly TraceEvent[] {
  return [meta('thread_name', tid, { name }), meta('thread_sort_index', tid, { sort_index: order })]
}

function slice(
  tid: number,
  from: number,
  to: number,
  name: string,
  cat: string,
  args: TraceEvent['args'] & {},
): TraceEvent {
  const dur = Math.max(0, to - from) / 1000
  return { ph: 'X', pid: PROCESS, tid, ts: from / 1000, dur, name, cat, args }
}

function slices(spans: readonly Span[], tid: number, { words, nanos }: Tools): readonly TraceEvent[] {
  let free = 0
  return spans.map(({ state, from, to, label, waiting, job }) => {
    const name = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label || state
    const place = waiting?.place ?? null
    // A time that no event marks may lie before what has just happened at that time.
    const [begins, ends] = [Math.max(free, nanos(from)), Math.max(free, nanos(from), nanos(to))]
    free = ends
    return slice(tid, begins, ends, name, state, place === null ? {} : { line: words.place(place) })
  })
}

function instant(tid: number, at: number, name: string): TraceEvent {
  return { ph: 'i', pid: PROCESS, tid, ts: at / 1000, name, s: 't' }
}

function tellingMarks(marks: readonly Mark[], tid: number, { nanos }: Tools): readonly TraceEvent[] {
  return marks.flatMap(({ kind, moment, note }) => {
    const name = TELLING[kind]
    return name === undefined ? [] : [instant(tid, nanos(moment), note === '' ? name : `${name}: ${note}`)]
  })
}

function prints({ output, jobs }: Timeline, { tidOfTask, tidOfWorker, nanos }: Tools): readonly TraceEvent[] {
  const poolOf = new Map(jobs.map(({ job, pool, worker }) => [job, `${pool}\n${worker}`]))
  return output.map(({ moment, text, task, job }) => {
    const lane = job === null ? tidOfTask.get(task ?? 0) : tidOfWorker.get(poolOf.get(job) ?? '')
    return instant(lane ?? LOOP, nanos(moment), `prints ${JSON.stringify(text.replace(/\n$/, ''))}`)
  })
}

/** From whoever woke a task, a task or a thread, to the step that followed. */
function flows(
  { wakes, tasks, workers, jobs }: Timeline,
  { tidOfTask, tidOfWorker, nanos }: Tools,
): readonly TraceEvent[] {
  const taskOf = new Map(tasks.map(lane => [lane.task, lane]))
  const workerOf = new Map(workers.map(lane => [`${lane.pool}\n${lane.name}`, lane]))
  const laneOfJob = new Map(jobs.map(({ job, pool, worker }) => [job, `${pool}\n${worker}`]))
  return wakes.flatMap(({ task, by, ready, step }, id): readonly TraceEvent[] => {
    const worker = by.kind === 'job' ? laneOfJob.get(by.job) : undefined
    const lane =
      by.kind === 'task' ? taskOf.get(by.task) : worker === undefined ? undefined : workerOf.get(worker)
    const from = by.kind === 'task' ? tidOfTask.get(by.task) : tidOfWorker.get(worker ?? '')
    const to = tidOfTask.get(task)
    if (to === undefined || from === undefined || lane === undefined || step === null) return []
    const began = withinSpan(lane.spans, nanos(ready), nanos)
    if (began === null) return []
    const shared = { pid: PROCESS, name: 'wakes', cat: 'wake', id }
    return [
      { ph: 's', tid: from, ts: began / 1000, ...shared },
      { ph: 'f', tid: to, ts: nanos(step) / 1000, bp: 'e', ...shared },
    ]
  })
}

/** A time, or the last one before it in which a lane had a slice: an end wakes others when its own slice is over. */
function withinSpan(spans: readonly Span[], time: number, nanos: Tools['nanos']): number | null {
  let at = firstPast(spans, ({ from }) => nanos(from) > time) - 1
  while (at >= 0 && nanos(spans[at]!.to) <= nanos(spans[at]!.from)) at--
  return at < 0 ? null : Math.min(time, nanos(spans[at]!.to) - 1)
}

function readyCounter({ tasks }: Timeline, { nanos }: Tools): readonly TraceEvent[] {
  const ready = tasks.flatMap(({ spans }) => spans.filter(({ state }) => state === 'ready'))
  const changes = ready.flatMap(({ from, to }) => [
    { at: nanos(from), by: 1 },
    { at: nanos(to), by: -1 },
  ])
  changes.sort((one, other) => one.at - other.at || other.by - one.by)
  let count = 0
  return changes.map(({ at, by }) => {
    count += by
    return { ph: 'C', pid: PROCESS, tid: 0, ts: at / 1000, name: 'ready tasks', args: { tasks: count } }
  })
}
