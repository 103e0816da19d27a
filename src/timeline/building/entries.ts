import type { Cause, TraceEvent } from '../../trace/events.js'
import type { Block, Entry, Moment, OutputLine } from '../model.js'
import { type Done, doneBy } from './acts.js'
import { createDrafts, type Draft, type Drafts } from './entry-drafts.js'
import { findEntries } from './entry-of-event.js'

/** In real time what belongs together takes a little. Microseconds. */
const REAL_MOMENT = 5_000

export interface Entries {
  readonly entries: readonly Entry[]
  /** The place of the entry that tells of each event. */
  readonly entryOfEvent: Int32Array
  readonly output: readonly OutputLine[]
}

/** What has been told so far, and what has to be remembered to tell what comes. */
interface Telling {
  readonly drafts: Drafts
  readonly blockOfEvent: ReadonlyMap<number, Block>
  readonly wokenBy: Map<number, Cause>
  /** What timers are called. */
  readonly labels: Map<number, string>
  readonly outputs: { readonly line: Omit<OutputLine, 'number'>; readonly entry: Draft }[]
}

/** Gathers all that one step, callback, signal or job did at one moment into one entry. */
export function buildEntries(events: readonly TraceEvent[], blocks: readonly Block[]): Entries {
  const isReal = events.some(event => event.type === 'run.started' && event.clock === 'real')
  const together = isReal ? REAL_MOMENT : 0
  const telling: Telling = {
    drafts: createDrafts(together),
    blockOfEvent: new Map(blocks.map(block => [block.to.index, block])),
    wokenBy: new Map(),
    labels: new Map(),
    outputs: [],
  }
  for (const [index, event] of events.entries()) tell(event, { at: event.at, index }, telling)
  const entries = telling.drafts.all
  return {
    entries,
    entryOfEvent: findEntries(events, entries, together),
    output: numbered(entries, telling.outputs),
  }
}

function tell(event: TraceEvent, now: Moment, telling: Telling): void {
  const { drafts, wokenBy, labels } = telling
  switch (event.type) {
    case 'step.began':
      drafts.beginStep(event.task, now, wokenBy.get(event.task) ?? null)
      wokenBy.delete(event.task)
      break
    case 'step.ended':
    case 'task.done':
      closeStep(event, now, drafts)
      break
    case 'task.ready':
      wokenBy.set(event.task, event.by)
      wakeUp(event, drafts)
      break
    case 'blocked':
      tellBlock(event, now, telling)
      break
    case 'warning':
      if (event.kind === 'callback-failed') drafts.between(now).acts.push({ kind: 'fails' })
      break
    case 'timer.cancelled': {
      const label = labels.get(event.timer)
      if (label !== undefined) drafts.current(now).acts.push({ kind: 'timer-cancelled', label })
      break
    }
    case 'callback':
      drafts.open({ kind: 'callback', name: event.name }, now, event.by, event.place)
      break
    case 'signal':
      drafts.open({ kind: 'signal', name: event.name, handled: event.handled }, now, null)
      break
    case 'computed': {
      const entry = event.job === null ? drafts.current(now) : drafts.ofJob(event.job, now)
      entry.acts.push({ kind: 'computes', micros: event.micros })
      break
    }
    case 'job.started':
    case 'job.state':
    case 'job.done':
      tellJob(event, now, drafts)
      break
    case 'output': {
      const { stream, text, task, job, place } = event
      const entry = job === null ? drafts.current(now) : drafts.ofJob(job, now)
      add(entry, { act: { kind: 'prints', stream, text }, place })
      telling.outputs.push({ line: { moment: now, stream, text, task, job, place }, entry })
      break
    }
    default: {
      if (event.type === 'timer.set') labels.set(event.timer, event.label)
      const done = doneBy(event)
      if (done !== null) add(drafts.current(now), done)
    }
  }
}

type Event<Type extends TraceEvent['type']> = Extract<TraceEvent, { type: Type }>

function closeStep(event: Event<'step.ended' | 'task.done'>, now: Moment, drafts: Drafts): void {
  const step = drafts.endStep(event.task, now)
  if (step === undefined) return
  if (event.type === 'step.ended') {
    step.close = { kind: 'waits', waiting: event.waiting }
    step.place = event.waiting.place ?? step.place
    return
  }
  const { how, value, place } = event
  step.close = { kind: 'done', ending: { how, value, moment: now, place } }
  // A line that printed says more than the last line of a coroutine, unless that one raised.
  step.place = how === 'raised' ? (place ?? step.place) : (step.place ?? place)
}

function wakeUp({ task, by }: Event<'task.ready'>, drafts: Drafts): void {
  if (by.kind !== 'task') return
  // Whoever waits for the end of a task is woken just after its last step.
  const waker = by.ended ? drafts.lastStep(by.task) : undefined
  ;(waker ?? drafts.resumed())?.acts.push({ kind: 'wakes', task, ended: by.ended })
}

function tellBlock({ place }: Event<'blocked'>, now: Moment, { drafts, blockOfEvent }: Telling): void {
  const block = blockOfEvent.get(now.index)!
  const entry = drafts.blocker(block)
  entry.acts.push({ kind: 'blocks', block })
  entry.place = place
  entry.ended = now
  drafts.holdUp(now)
}

function tellJob(event: Event<'job.started' | 'job.state' | 'job.done'>, now: Moment, drafts: Drafts): void {
  const entry = drafts.ofJob(event.job, now)
  switch (event.type) {
    case 'job.started':
      entry.acts.push({ kind: 'starts', worker: event.worker })
      break
    case 'job.state':
      entry.acts.push({ kind: 'state', state: event.state, label: event.label })
      break
    case 'job.done': {
      const { how, value } = event
      entry.close = { kind: 'done', ending: { how, value, moment: now, place: null } }
    }
  }
}

function add(entry: Draft, { act, place }: Done): void {
  entry.acts.push(act)
  // The last thing that it did.
  entry.place = place ?? entry.place
}

/** Numbers the entries that printed, in the order of the story. */
function numbered(entries: readonly Draft[], outputs: Telling['outputs']): readonly OutputLine[] {
  const printed = new Set(outputs.map(({ entry }) => entry))
  let number = 0
  for (const entry of entries) if (printed.has(entry)) entry.number = ++number
  return outputs.map(({ line, entry }) => ({ ...line, number: entry.number! }))
}
