import type { TraceEvent, Waiting } from '../trace/events.js'
import type { Block, Span, TaskLane, Totals, WorkerLane } from './model.js'

/** Waits for the world outside of the loop. The others wait for a task or a job. */
const OUTSIDE: ReadonlySet<Waiting['on']> = new Set(['sleep', 'network', 'other'])

/** Adds up a run. */
export function addUp(
  events: readonly TraceEvent[],
  tasks: readonly TaskLane[],
  workers: readonly WorkerLane[],
  blocks: readonly Block[],
): Totals {
  const elapsed = events.at(-1)?.at ?? 0
  const onWorkers = workers.flatMap(worker => worker.spans.filter(span => span.state !== 'ready'))
  const waits = overlap([...tasks.flatMap(task => task.spans.filter(isOutside)), ...onWorkers])
  const blocked = blocks.reduce((sum, block) => sum + block.to.at - block.from, 0)
  const busy = overlap(
    tasks.flatMap(task => task.spans.filter(span => span.state === 'running' || span.state === 'blocking')),
  )
  const outsideOfTasks = blocks.reduce(
    (sum, block) => sum + (block.task === null ? block.to.at - block.from : 0),
    0,
  )
  return {
    elapsed,
    waiting: waits.sum,
    waitingUnion: waits.union,
    peakWaiting: waits.peak,
    blocked,
    longestBlock: blocks.reduce<Block | null>(
      (longest, block) => (longest === null || length(block) > length(longest) ? block : longest),
      null,
    ),
    idleShare: elapsed === 0 ? null : Math.max(0, 1 - (busy.union + outsideOfTasks) / elapsed),
    longestStep: longestStep(events),
  }
}

function isOutside(span: Span): boolean {
  return span.state === 'waiting' && span.waiting !== null && OUTSIDE.has(span.waiting.on)
}

const length = (block: Block) => block.to.at - block.from

/** Sum and union of the lengths of some spans, and how many there were at most at a time. */
function overlap(spans: readonly Span[]): { sum: number; union: number; peak: number } {
  const edges = spans
    .filter(span => span.to.at > span.from.at)
    .flatMap(span => [
      { at: span.from.at, step: 1 },
      { at: span.to.at, step: -1 },
    ])
  edges.sort((one, other) => one.at - other.at || one.step - other.step)
  let [sum, union, peak, depth, since] = [0, 0, 0, 0, 0]
  for (const { at, step } of edges) {
    sum += depth * (at - since)
    union += depth > 0 ? at - since : 0
    since = at
    depth += step
    peak = Math.max(peak, depth)
  }
  return { sum, union, peak }
}

function longestStep(events: readonly TraceEvent[]): Totals['longestStep'] {
  let longest: Totals['longestStep'] = null
  for (const event of events) {
    if (event.type !== 'step.ended' && event.type !== 'task.done') continue
    if (longest === null || event.micros > longest.micros)
      longest = { task: event.task, micros: event.micros, at: event.at }
  }
  return longest
}
