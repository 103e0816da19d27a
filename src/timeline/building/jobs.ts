import type { TraceEvent } from '../../trace/events.js'
import type { Ending, Job, Mark, Moment, Span, SpanState, WorkerLane } from '../model.js'
import { jobNames } from '../names.js'

interface Draft extends Omit<Job, 'started' | 'worker' | 'ended'> {
  started: Moment | null
  worker: string | null
  ended: Ending | null
  state: SpanState
  since: Moment
  label: string
}

interface WorkerDraft extends WorkerLane {
  readonly spans: Span[]
  readonly marks: Mark[]
}

export interface Jobs {
  readonly jobs: readonly Job[]
  readonly workers: readonly WorkerLane[]
}

/** A worker sleeps and waits for other threads; a thread that wants the interpreter's lock is as good as ready. */
const STATES = { cpu: 'running', sleeping: 'waiting', waiting: 'waiting' } as const

/** Follows each thread or process job, and puts it on the lane of the worker that did it. */
export function buildJobs(events: readonly TraceEvent[], end: Moment): Jobs {
  const drafts = new Map<number, Draft>()
  const workers = new Map<string, WorkerDraft>()

  for (const [index, event] of events.entries()) {
    const now = { at: event.at, index }
    if (event.type === 'job.submitted') {
      const { job, name, pool, kind, task, place } = event
      const rest = {
        started: null,
        worker: null,
        ended: null,
        state: 'ready' as const,
        since: now,
        label: '',
      }
      drafts.set(job, { job, name, pool, kind, task, place, submitted: now, ...rest })
      continue
    }
    if (event.type !== 'job.started' && event.type !== 'job.state' && event.type !== 'job.done') continue
    const draft = drafts.get(event.job)
    if (draft === undefined) continue
    switch (event.type) {
      case 'job.started':
        draft.worker = event.worker
        draft.started = now
        draft.state = 'running'
        draft.since = now
        laneOf(workers, draft, event.worker)
        break
      case 'job.state':
        closeSpan(workers, draft, now)
        // Between two waits it ran, if only for a moment.
        if (draft.state === 'waiting' && STATES[event.state] === 'waiting') {
          Object.assign(draft, { state: 'running', since: now })
          closeSpan(workers, draft, now)
        }
        draft.state = STATES[event.state]
        draft.label = event.label
        draft.since = now
        break
      case 'job.done': {
        closeSpan(workers, draft, now)
        draft.ended = { how: event.how, value: event.value, moment: now, place: null }
        if (draft.worker === null) break
        const by = { kind: 'job', job: event.job } as const
        laneOf(workers, draft, draft.worker).marks.push({
          kind: event.how,
          moment: now,
          by,
          note: event.value,
        })
      }
    }
  }
  for (const draft of drafts.values()) if (draft.ended === null) closeSpan(workers, draft, end, true)
  return { jobs: named([...drafts.values()]), workers: [...workers.values()] }
}

function laneOf(workers: Map<string, WorkerDraft>, { pool, kind }: Draft, name: string): WorkerDraft {
  const key = `${pool}\n${name}`
  const lane = workers.get(key) ?? { kind: 'worker', name, pool, runs: kind, spans: [], marks: [] }
  workers.set(key, lane)
  return lane
}

function closeSpan(workers: Map<string, WorkerDraft>, draft: Draft, to: Moment, isOpen = false): void {
  if (draft.worker === null) return
  const { state, since, label, job } = draft
  laneOf(workers, draft, draft.worker).spans.push({
    state,
    from: since,
    to,
    label,
    waiting: null,
    job,
    isOpen,
  })
}

function named(drafts: readonly Draft[]): readonly Job[] {
  const names = jobNames(drafts.map(draft => draft.name))
  return drafts.map((draft, at) => {
    const { job, pool, kind, task, place, submitted, started, worker, ended } = draft
    return { job, name: names[at]!, pool, kind, task, place, submitted, started, worker, ended }
  })
}
