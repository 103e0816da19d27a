import type { Moment, Span, Timeline, Wake } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'
import { PROCESS, type Tools, type TraceEvent } from './event.js'
import { sendersOf } from './senders.js'

interface Waker {
  readonly tid: number | undefined
  readonly spans: readonly Span[]
  readonly moment: Moment
}

/** From whoever woke a task (a task, also at the other end of a connection, or a thread) to the step that followed. */
export function flows(timeline: Timeline, { tidOfTask, tidOfWorker, nanos }: Tools): readonly TraceEvent[] {
  const spansOfTask = new Map(timeline.tasks.map(({ task, spans }) => [task, spans]))
  const spansOfWorker = new Map(timeline.workers.map(({ pool, name, spans }) => [`${pool}\n${name}`, spans]))
  const workerOfJob = new Map(timeline.jobs.map(({ job, pool, worker }) => [job, `${pool}\n${worker}`]))
  const senders = sendersOf(timeline)
  const ofTask = (task: number, moment: Moment): Waker => ({
    tid: tidOfTask.get(task),
    spans: spansOfTask.get(task) ?? [],
    moment,
  })
  const wakerOf = (wake: Wake): Waker | null => {
    const { by, ready } = wake
    if (by.kind === 'task') return ofTask(by.task, ready)
    if (by.kind === 'job') {
      const worker = workerOfJob.get(by.job) ?? ''
      return { tid: tidOfWorker.get(worker), spans: spansOfWorker.get(worker) ?? [], moment: ready }
    }
    const parcel = senders.get(wake)
    return parcel === undefined || parcel.task === null ? null : ofTask(parcel.task, parcel.sent)
  }
  return timeline.wakes.flatMap((wake, id): readonly TraceEvent[] => {
    const waker = wakerOf(wake)
    const to = tidOfTask.get(wake.task)
    if (waker?.tid === undefined || to === undefined || wake.step === null) return []
    const began = withinSpan(waker.spans, nanos(waker.moment), nanos)
    if (began === null) return []
    const shared = { pid: PROCESS, name: 'wakes', cat: 'wake', id }
    return [
      { ph: 's', tid: waker.tid, ts: began / 1000, ...shared },
      { ph: 'f', tid: to, ts: nanos(wake.step) / 1000, bp: 'e', ...shared },
    ]
  })
}

/** A time, or the last one before it in which a lane had a slice: an end wakes others when its own slice is over. */
function withinSpan(spans: readonly Span[], time: number, nanos: Tools['nanos']): number | null {
  let at = firstPast(spans, ({ from }) => nanos(from) > time) - 1
  while (at >= 0 && nanos(spans[at]!.to) <= nanos(spans[at]!.from)) at--
  return at < 0 ? null : Math.min(time, nanos(spans[at]!.to) - 1)
}
