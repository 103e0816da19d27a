import type { Waiting } from '../trace/events.js'
import { grouped } from './grouped.js'
import type { Block, Span, TaskLane, Timeline } from './model.js'

export interface Waiter {
  readonly task: TaskLane
  readonly waiting: Waiting
}

/** Who waits at a moment, and for what. `at` is in microseconds; a wait that ends right then counts no more. */
export function whoWaits(timeline: Timeline, at: number): readonly Waiter[] {
  return timeline.tasks.flatMap(task => {
    const waiting = spanAt(task, at)?.waiting
    return waiting ? [{ task, waiting }] : []
  })
}

/** The state of a task at a moment; undefined before it was created and after it ended. */
export function spanAt(task: TaskLane, at: number): Span | undefined {
  return task.spans.find(
    span => span.from.at <= at && (at < span.to.at || (span.isOpen && at === span.to.at)),
  )
}

/** False for a program that never ran an event loop, as far as the timeline reaches. */
export function hasLoop({ tasks, loop }: Timeline): boolean {
  return tasks.length > 0 || loop.spans.length > 0
}

/** The loop's time (microseconds), from its first step to the last of what it ran or waited for: a program does other things before and after. */
export function timeOfLoop({ beats, stepsAt, tasks, workers, loop }: Timeline): {
  begins: number
  ends: number
} {
  const timeOf = (index: number) => beats.at[beats.ofEvent[index] ?? -1]
  const others = [loop, ...tasks, ...workers].flatMap(({ spans }) => spans.slice(-1).map(({ to }) => to.at))
  const last = timeOf(stepsAt.last) ?? Number.POSITIVE_INFINITY
  return { begins: timeOf(stepsAt.first) ?? 0, ends: others.reduce((a, b) => Math.max(a, b), last) }
}

/** The most tasks that were created and not yet ended at one time, main tasks not counted. */
export function peakInFlight(timeline: Timeline): number {
  const edges = timeline.tasks
    .filter(task => task.parent !== null)
    .flatMap(({ created, ended }) => [
      { index: created.index, step: 1 },
      ...(ended === null ? [] : [{ index: ended.moment.index, step: -1 }]),
    ])
    .sort((one, other) => one.index - other.index)
  let [inFlight, peak] = [0, 0]
  for (const { step } of edges) {
    inFlight += step
    peak = Math.max(peak, inFlight)
  }
  return peak
}

/** Whether tasks wait for something that will never be: pictures have room after the end to say what. */
export function isStuck({ tasks, outcome }: Timeline): boolean {
  const isForEver = outcome?.kind === 'deadlocked' || outcome?.kind === 'idle-for-ever'
  return isForEver && tasks.some(task => task.spans.at(-1)?.isOpen)
}

/** The blocks that kept each task waiting. */
export function blocksByKept({ blocks }: Timeline): ReadonlyMap<number, readonly Block[]> {
  return grouped(blocks.flatMap(block => block.keptWaiting.map(task => [task, block] as const)))
}
