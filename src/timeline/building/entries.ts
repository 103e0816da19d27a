import type { Cause, Place, TraceEvent } from '../../trace/events.js'
import type { Act, Block, Entry, Moment, OutputLine } from '../model.js'
import { findEntries } from './entry-of-event.js'

type Draft = { -readonly [Key in keyof Entry]: Entry[Key] } & { readonly acts: Act[] }

/** Microseconds. */
const REAL_MOMENT = 5_000
/** Whose entries may go on with what no step does. */
const BETWEEN: ReadonlySet<Entry['who']['kind']> = new Set(['callback', 'signal', 'program'])

export interface Entries {
  readonly entries: readonly Entry[]
  /** The place of the entry that tells of each event. */
  readonly entryOfEvent: Int32Array
  readonly output: readonly OutputLine[]
}

/** Gathers all that one step, callback, signal or job did at one moment into one entry. */
export function buildEntries(events: readonly TraceEvent[], blocks: readonly Block[]): Entries {
  const entries: Draft[] = []
  // In real time what belongs together takes a little.
  const isReal = events.some(event => event.type === 'run.started' && event.clock === 'real')
  const together = isReal ? REAL_MOMENT : 0
  const outputs: Omit<OutputLine, 'number'>[] = []
  const outputEntries: Draft[] = []
  const blockOfEvent = new Map(blocks.map(block => [block.to.index, block]))
  /** Steps nest: an eager task's first step runs inside its creator's. */
  const steps: Draft[] = []
  /** When an outer step goes on. */
  const goesOn = new Map<Draft, Moment>()
  const wokenBy = new Map<number, Cause>()
  const lastOfJob = new Map<number, Draft>()
  const lastStep = new Map<number, Draft>()
  /** Of timers. */
  const labels = new Map<number, string>()

  const open = (who: Entry['who'], began: Moment, by: Cause | null, place: Place | null = null): Draft => {
    const entry: Draft = {
      who,
      began,
      ended: null,
      by,
      acts: [],
      close: null,
      place,
      number: null,
    }
    entries.push(entry)
    return entry
  }
  /** Where something belongs that no step did: to what just happened at the same time, or to the program at large. */
  const between = (now: Moment): Draft => {
    const last = entries.at(-1)
    const isOpen = last !== undefined && now.at - last.began.at <= together && BETWEEN.has(last.who.kind)
    return isOpen ? last : open({ kind: 'program' }, now, null)
  }
  /** A step goes on after what blocked it, or ran within it: that is told after, under the time at which it does. */
  const resumed = (): Draft | undefined => {
    const step = steps.at(-1)
    if (step === undefined || step.ended === null) return step
    const rest = open(step.who, goesOn.get(step) ?? step.ended, null)
    steps[steps.length - 1] = rest
    return rest
  }
  const current = (now: Moment) => resumed() ?? between(now)
  /** What blocks in no step began when it began to block: with what came right before, or by itself. */
  const blocker = (block: Block): Draft => {
    const step = resumed()
    if (step !== undefined) return step
    const last = entries.at(-1)
    const isRightBefore =
      last !== undefined &&
      last.ended === null &&
      block.from - last.began.at <= together &&
      BETWEEN.has(last.who.kind)
    return isRightBefore ? last : open({ kind: 'program' }, block.began, null)
  }
  const ofJob = (job: number, now: Moment): Draft => {
    const last = lastOfJob.get(job)
    if (last !== undefined && now.at - last.began.at <= together) return last
    const entry = open({ kind: 'job', job }, now, null)
    lastOfJob.set(job, entry)
    return entry
  }

  for (const [index, event] of events.entries()) {
    const now = { at: event.at, index }
    switch (event.type) {
      case 'step.began':
        if (steps.length > 0) steps.at(-1)!.ended ??= now
        steps.push(open({ kind: 'task', task: event.task }, now, wokenBy.get(event.task) ?? null))
        wokenBy.delete(event.task)
        break
      case 'step.ended':
      case 'task.done': {
        const step = resumed()
        if (step?.who.kind !== 'task' || step.who.task !== event.task) break
        steps.pop()
        step.ended = now
        if (steps.length > 0) goesOn.set(steps.at(-1)!, now)
        lastStep.set(event.task, step)
        if (event.type === 'step.ended') {
          step.close = { kind: 'waits', waiting: event.waiting }
          step.place = event.waiting.place ?? step.place
        } else {
          const { how, value, place } = event
          step.close = { kind: 'done', ending: { how, value, moment: now, place } }
          // A line that printed says more than the last line of a coroutine, unless that one raised.
          step.place = how === 'raised' ? (place ?? step.place) : (step.place ?? place)
        }
        break
      }
      case 'task.ready':
        wokenBy.set(event.task, event.by)
        if (event.by.kind === 'task') {
          // Whoever waits for the end of a task is woken just after its last step.
          const waker = event.by.ended ? lastStep.get(event.by.task) : undefined
          ;(waker ?? resumed())?.acts.push({ kind: 'wakes', task: event.task, ended: event.by.ended })
        }
        break
      case 'task.created':
        current(now).acts.push({ kind: 'creates', task: event.task })
        break
      case 'cancel.asked':
        act(
          current(now),
          { kind: 'cancels', task: event.task, message: event.message, by: event.by },
          event.place,
        )
        break
      case 'cancel.delivered':
        current(now).acts.push({ kind: 'delivered' })
        break
      case 'cancel.swallowed':
        act(current(now), { kind: 'swallowed' }, event.place)
        break
      case 'task.uncancelled':
        current(now).acts.push({ kind: 'uncancelled' })
        break
      case 'blocked': {
        const block = blockOfEvent.get(index)!
        const entry = blocker(block)
        act(entry, { kind: 'blocks', block }, null)
        entry.place = event.place
        entry.ended = now
        for (const step of steps) step.ended ??= now
        break
      }
      case 'warning':
        if (event.kind === 'callback-failed') between(now).acts.push({ kind: 'fails' })
        break
      case 'timer.cancelled': {
        const label = labels.get(event.timer)
        if (label !== undefined) current(now).acts.push({ kind: 'timer-cancelled', label })
        break
      }
      case 'timer.set':
        labels.set(event.timer, event.label)
        current(now).acts.push({ kind: 'timer', label: event.label, when: event.when })
        break
      case 'input':
        current(now).acts.push({ kind: 'asks', prompt: event.prompt })
        break
      case 'callback':
        open({ kind: 'callback', name: event.name }, now, event.by, event.place)
        break
      case 'signal':
        open({ kind: 'signal', name: event.name, handled: event.handled }, now, null)
        break
      case 'job.submitted':
        act(current(now), { kind: 'submits', job: event.job }, event.place)
        break
      case 'connection.asked':
        act(current(now), { kind: 'connects', connection: event.connection }, event.place)
        break
      case 'connection.refused':
        current(now).acts.push({ kind: 'refused', connection: event.connection })
        break
      case 'connection.sent': {
        const { connection, by, bytes, place } = event
        act(current(now), { kind: 'sends', connection, by, bytes }, place)
        break
      }
      case 'connection.ended':
        // That it is closed, the chart shows; what the other end notices is worth telling.
        if (event.how !== 'closed')
          current(now).acts.push({ kind: 'hangs-up', connection: event.connection, how: event.how })
        break
      case 'job.started':
        ofJob(event.job, now).acts.push({ kind: 'starts', worker: event.worker })
        break
      case 'job.state':
        ofJob(event.job, now).acts.push({ kind: 'state', state: event.state, label: event.label })
        break
      case 'job.done':
        ofJob(event.job, now).close = {
          kind: 'done',
          ending: { how: event.how, value: event.value, moment: now, place: null },
        }
        break
      case 'output': {
        const { stream, text, task, job, place } = event
        const entry = job === null ? current(now) : ofJob(job, now)
        act(entry, { kind: 'prints', stream, text }, place)
        outputs.push({ moment: now, stream, text, task, job, place })
        outputEntries.push(entry)
      }
    }
  }
  return {
    entries,
    entryOfEvent: findEntries(events, entries, together),
    output: numbered(entries, outputs, outputEntries),
  }
}

function act(entry: Draft, done: Act, place: Place | null): void {
  entry.acts.push(done)
  // The last thing that it did.
  entry.place = place ?? entry.place
}

/** Numbers the entries that printed, in the order of the story. */
function numbered(
  entries: readonly Draft[],
  outputs: readonly Omit<OutputLine, 'number'>[],
  outputEntries: readonly Draft[],
): readonly OutputLine[] {
  const printed = new Set(outputEntries)
  let number = 0
  for (const entry of entries) if (printed.has(entry)) entry.number = ++number
  return outputs.map((output, at) => ({ ...output, number: outputEntries[at]!.number! }))
}
