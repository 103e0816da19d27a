import type { Cause, TraceEvent, Waiting } from '../../trace/events.js'
import type { Block, Span, TaskLane, Timeline, Totals, WorkerLane } from '../model.js'
import { overlapOf, type Stretch } from '../overlap.js'

/** Waits that only the world outside of the loop ends. What threads and processes do counts on their own lanes. */
const ENDED_BY_THE_WORLD: ReadonlySet<Waiting['on']> = new Set(['sleep', 'network', 'other'])
/** Waits for whoever ends them: a task, most often, which is busy or waits itself. */
const ENDED_BY_ANYBODY: ReadonlySet<Waiting['on']> = new Set([
  'queue',
  'lock',
  'semaphore',
  'event',
  'condition',
  'barrier',
  'future',
])
/** What comes from the world outside. */
const FROM_THE_WORLD: ReadonlySet<Cause['kind']> = new Set(['timer', 'signal', 'connection', 'io'])

/** Adds up a run. */
export function addUp(
  events: readonly TraceEvent[],
  tasks: readonly TaskLane[],
  workers: readonly WorkerLane[],
  blocks: readonly Block[],
  loopRuns: Timeline['loopRuns'],
): Totals {
  const elapsed = events.at(-1)?.at ?? 0
  const onWorkers = workers.flatMap(worker => worker.spans.filter(span => span.state !== 'ready'))
  const waits = overlapOf([
    ...tasks.flatMap(task => task.spans.filter(isForTheWorld)),
    ...endedByTheWorld(events),
    ...onWorkers,
  ])
  const blocked = blocks.reduce((sum, block) => sum + block.to.at - block.from, 0)
  // While a task is ready, the loop has something to do: a spin with `sleep(0)` is no rest.
  const busy = overlapOf(tasks.flatMap(task => task.spans.filter(span => span.state !== 'waiting')))
  const timeOf = (index: number) => events[Math.min(index, events.length - 1)]?.at ?? 0
  const looped = loopRuns.reduce((sum, { first, last }) => sum + timeOf(last) - timeOf(first), 0)
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
    idleShare: looped === 0 ? null : Math.max(0, 1 - (busy.union + outsideOfTasks) / looped),
    longestStep: longestStep(events),
  }
}

function isForTheWorld(span: Span): boolean {
  return span.state === 'waiting' && span.waiting !== null && ENDED_BY_THE_WORLD.has(span.waiting.on)
}

function isForAnybody({ on, tasks, holders }: Waiting): boolean {
  return ENDED_BY_ANYBODY.has(on) && tasks.length === 0 && holders.length === 0
}

/** An event that a timer sets or a signal, for one: nothing else was waited for meanwhile. */
function endedByTheWorld(events: readonly TraceEvent[]): readonly Stretch[] {
  const since = new Map<number, number>()
  const found: Stretch[] = []
  for (const event of events) {
    if (event.type === 'step.ended' && isForAnybody(event.waiting)) since.set(event.task, event.at)
    if (event.type !== 'task.ready') continue
    const from = since.get(event.task)
    if (from !== undefined && FROM_THE_WORLD.has(event.by.kind)) found.push({ from: { at: from }, to: event })
    since.delete(event.task)
  }
  return found
}

const length = (block: Block) => block.to.at - block.from

function longestStep(events: readonly TraceEvent[]): Totals['longestStep'] {
  let longest: Totals['longestStep'] = null
  for (const event of events) {
    if (event.type !== 'computed' || event.task === null) continue
    if (longest === null || event.micros > longest.micros)
      longest = { task: event.task, micros: event.micros, at: event.at }
  }
  return longest
}
