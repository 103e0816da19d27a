import type { Mark, Span, TaskLane, Timeline } from '../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { type Words, wordsFor } from './words.js'

/** One event of the format; `ts` and `dur` are microseconds. */
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

/**
 * The trace as Chrome trace events (JSON object format), which Perfetto opens: a thread for each lane, a slice for each span,
 * a flow for each wake-up, a counter of ready tasks. See "Trace Event Format" by the Chrome team, and Perfetto's
 * documentation on other formats.
 */
export function renderPerfetto(timeline: Timeline, look: Look): string {
  const words = wordsFor(timeline, glyphsOf(look))
  const tidOfTask = new Map(timeline.tasks.map((lane, at) => [lane.task, LOOP + 1 + at]))
  const firstWorker = LOOP + 1 + timeline.tasks.length
  const events: TraceEvent[] = [
    meta('process_name', LOOP, { name: timeline.run?.program ?? 'asyncio' }),
    ...lane(LOOP, 'event loop', 0),
    ...timeline.blocks.map(block => slice(LOOP, block.from, block.to.at, block.call, 'blocking', {})),
    ...timeline.tasks.flatMap((task, at) => [
      ...lane(tidOfTask.get(task.task)!, words.task(task.task), at + 1),
      ...task.spans.map(span => spanSlice(span, tidOfTask.get(task.task)!, words)),
      ...taskMarks(task, tidOfTask.get(task.task)!),
    ]),
    ...timeline.workers.flatMap((worker, at) => [
      ...lane(firstWorker + at, words.worker(worker.name), timeline.tasks.length + at + 1),
      ...worker.spans.map(span => spanSlice(span, firstWorker + at, words)),
    ]),
    ...timeline.signals.marks.map(mark => instant(LOOP, mark.moment.at, mark.note)),
    ...flows(timeline, tidOfTask),
    ...readyCounter(timeline),
  ]
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: events })}\n`
}

function meta(name: string, tid: number, args: Record<string, unknown>): TraceEvent {
  return { ph: 'M', pid: PROCESS, tid, name, args }
}

function lane(tid: number, name: string, order: number): readonly TraceEvent[] {
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
  return { ph: 'X', pid: PROCESS, tid, ts: from, dur: Math.max(0, to - from), name, cat, args }
}

function spanSlice({ state, from, to, label, waiting, job }: Span, tid: number, words: Words): TraceEvent {
  const name = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label || state
  return slice(
    tid,
    from.at,
    to.at,
    name,
    state,
    waiting?.place == null ? {} : { line: words.place(waiting.place) },
  )
}

function instant(tid: number, ts: number, name: string): TraceEvent {
  return { ph: 'i', pid: PROCESS, tid, ts, name, s: 't' }
}

function taskMarks({ marks }: TaskLane, tid: number): readonly TraceEvent[] {
  return marks.flatMap(mark => {
    const name = TELLING[mark.kind]
    return name === undefined
      ? []
      : [instant(tid, mark.moment.at, mark.note === '' ? name : `${name}: ${mark.note}`)]
  })
}

/** From whoever woke a task to the step that followed. */
function flows({ wakes }: Timeline, tidOfTask: ReadonlyMap<number, number>): readonly TraceEvent[] {
  return wakes.flatMap(({ task, by, ready, step }, id): readonly TraceEvent[] => {
    const to = tidOfTask.get(task)
    const from = by.kind === 'task' ? tidOfTask.get(by.task) : undefined
    if (to === undefined || from === undefined || step === null) return []
    const shared = { pid: PROCESS, name: 'wakes', cat: 'wake', id }
    return [
      { ph: 's', tid: from, ts: ready.at, ...shared },
      { ph: 'f', tid: to, ts: step.at, bp: 'e', ...shared },
    ]
  })
}

function readyCounter({ tasks }: Timeline): readonly TraceEvent[] {
  const ready = tasks.flatMap(({ spans }) => spans.filter(({ state }) => state === 'ready'))
  const changes = ready.flatMap(({ from, to }) => [
    { moment: from, by: 1 },
    { moment: to, by: -1 },
  ])
  changes.sort(({ moment: one }, { moment: other }) => one.at - other.at || one.index - other.index)
  let count = 0
  return changes.map(({ moment, by }) => {
    count += by
    return { ph: 'C', pid: PROCESS, tid: 0, ts: moment.at, name: 'ready tasks', args: { tasks: count } }
  })
}
