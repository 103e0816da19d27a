import type { Cause, Place } from '../../trace/events.js'
import type { Act, Block, Entry, Moment } from '../model.js'

/** An entry that is still being written. */
export type Draft = { -readonly [Key in keyof Entry]: Entry[Key] } & { readonly acts: Act[] }

/** The entries of a story while it is written, and where in it something belongs. */
export interface Drafts {
  readonly all: readonly Draft[]
  open(who: Entry['who'], began: Moment, by: Cause | null, place?: Place | null): Draft
  /** Steps nest: an eager task's first step runs inside its creator's. */
  beginStep(task: number, now: Moment, by: Cause | null): void
  /** Undefined: this task is in no step. */
  endStep(task: number, now: Moment): Draft | undefined
  /** The last step of a task that has ended one. */
  lastStep(task: number): Draft | undefined
  /** A step goes on after what blocked it, or ran within it: that is told after, under the time at which it does. */
  resumed(): Draft | undefined
  /** Where something belongs that no step did: to what just happened at the same time, or to the program at large. */
  between(now: Moment): Draft
  current(now: Moment): Draft
  /** What blocks in no step began when it began to block: with what came right before, or by itself. */
  blocker(block: Block): Draft
  /** All steps are held up until now. */
  holdUp(now: Moment): void
  ofJob(job: number, now: Moment): Draft
}

/** Whose entries may go on with what no step does. */
const BETWEEN: ReadonlySet<Entry['who']['kind']> = new Set(['callback', 'signal', 'program'])

/** What is at most `together` microseconds apart belongs together. */
export function createDrafts(together: number): Drafts {
  const all: Draft[] = []
  const steps: Draft[] = []
  /** When an outer step goes on. */
  const goesOn = new Map<Draft, Moment>()
  const lastOfJob = new Map<number, Draft>()
  const lastOfTask = new Map<number, Draft>()

  const drafts: Drafts = {
    all,
    open: (who, began, by, place = null) => {
      const entry = { who, began, ended: null, by, acts: [], close: null, place, number: null }
      all.push(entry)
      return entry
    },
    beginStep: (task, now, by) => {
      if (steps.length > 0) steps.at(-1)!.ended ??= now
      steps.push(drafts.open({ kind: 'task', task }, now, by))
    },
    endStep: (task, now) => {
      const step = drafts.resumed()
      if (step?.who.kind !== 'task' || step.who.task !== task) return undefined
      steps.pop()
      step.ended = now
      if (steps.length > 0) goesOn.set(steps.at(-1)!, now)
      lastOfTask.set(task, step)
      return step
    },
    lastStep: task => lastOfTask.get(task),
    resumed: () => {
      const step = steps.at(-1)
      if (step === undefined || step.ended === null) return step
      const rest = drafts.open(step.who, goesOn.get(step) ?? step.ended, null)
      steps[steps.length - 1] = rest
      return rest
    },
    between: now => {
      const last = all.at(-1)
      return isOpenAt(now.at, last) ? last : drafts.open({ kind: 'program' }, now, null)
    },
    current: now => drafts.resumed() ?? drafts.between(now),
    blocker: block => {
      const step = drafts.resumed()
      if (step !== undefined) return step
      const last = all.at(-1)
      const isRightBefore = isOpenAt(block.from, last) && last.ended === null
      return isRightBefore ? last : drafts.open({ kind: 'program' }, block.began, null)
    },
    holdUp: now => {
      for (const step of steps) step.ended ??= now
    },
    ofJob: (job, now) => {
      const last = lastOfJob.get(job)
      if (last !== undefined && now.at - last.began.at <= together) return last
      const entry = drafts.open({ kind: 'job', job }, now, null)
      lastOfJob.set(job, entry)
      return entry
    },
  }
  return drafts

  function isOpenAt(at: number, last: Draft | undefined): last is Draft {
    return last !== undefined && at - last.began.at <= together && BETWEEN.has(last.who.kind)
  }
}
