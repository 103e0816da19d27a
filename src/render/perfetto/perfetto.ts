import type { Mark, Span, Timeline } from '../../timeline/model.js'
import { glyphsOf } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { lookOf } from '../look/marks.js'
import { printable } from '../text/printable.js'
import { wordsFor } from '../text/words.js'
import { nanosOf, PROCESS, type Tools, type TraceEvent } from './event.js'
import { flows } from './flows.js'

const LOOP = 1

/**
 * The trace as Chrome trace events (JSON object format), which Perfetto opens: a thread for each lane, a slice for each span,
 * a flow for each wake-up, an instant for each mark and each text printed, a counter of ready tasks. See "Trace Event Format"
 * by the Chrome team, and Perfetto's documentation on other formats.
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
  return spans.flatMap(({ state, from, to, label, waiting, job }) => {
    const name = waiting !== null ? words.waits(waiting) : job !== null ? words.job(job) : label || state
    const place = waiting?.place ?? null
    // A time that no event marks may lie before what has just happened at that time.
    const [begins, ends] = [Math.max(free, nanos(from)), Math.max(free, nanos(from), nanos(to))]
    free = ends
    // Such as the run before a call that blocks from the first moment of a step.
    if (ends === begins) return []
    return slice(tid, begins, ends, name, state, place === null ? {} : { line: words.place(place) })
  })
}

function instant(tid: number, at: number, name: string): TraceEvent {
  return { ph: 'i', pid: PROCESS, tid, ts: at / 1000, name, s: 't' }
}

function tellingMarks(marks: readonly Mark[], tid: number, { nanos }: Tools): readonly TraceEvent[] {
  return marks.flatMap(({ kind, moment, note }) => {
    const { words, isInstant } = lookOf(kind)
    return isInstant ? [instant(tid, nanos(moment), note === '' ? words : `${words}: ${note}`)] : []
  })
}

function prints({ output, jobs }: Timeline, { tidOfTask, tidOfWorker, nanos }: Tools): readonly TraceEvent[] {
  const poolOf = new Map(jobs.map(({ job, pool, worker }) => [job, `${pool}\n${worker}`]))
  return output.map(({ moment, text, task, job }) => {
    const lane = job === null ? tidOfTask.get(task ?? 0) : tidOfWorker.get(poolOf.get(job) ?? '')
    return instant(lane ?? LOOP, nanos(moment), `prints ${JSON.stringify(text.replace(/\n$/, ''))}`)
  })
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
