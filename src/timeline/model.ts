import type { Outcome, Place, TraceEvent } from '../trace/events.js'
import type { Entry } from './model/entry.js'
import type {
  ConnectionLane,
  Ending,
  JobKind,
  LoopLane,
  Moment,
  SignalLane,
  TaskLane,
  WorkerLane,
} from './model/lanes.js'
import type { Block, Holdings, QueuedCallback, Timer, Wake } from './model/loop.js'

export type * from './model/entry.js'
export type * from './model/lanes.js'
export type * from './model/loop.js'

export interface Job {
  readonly job: number
  readonly name: string
  readonly pool: string
  readonly kind: JobKind
  readonly task: number | null
  readonly place: Place | null
  readonly submitted: Moment
  /** Null: it never got a worker. */
  readonly started: Moment | null
  readonly worker: string | null
  readonly ended: Ending | null
}

export interface OutputLine {
  /** The number of its story line. */
  readonly number: number
  readonly moment: Moment
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
  readonly task: number | null
  readonly job: number | null
  readonly place: Place | null
}

/** What Python itself, or the recorder, warned of while the program ran. */
export interface TimelineWarning {
  readonly kind: Extract<TraceEvent, { type: 'warning' }>['kind']
  readonly message: string
  readonly task: number | null
  readonly place: Place | null
  readonly moment: Moment
}

export interface Independent {
  /** The first such await. */
  readonly place: Place
  readonly function: string
  /** The lines of the function. */
  readonly first: number
  readonly last: number
}

/** What the program's text alone gives away. */
export interface Habit {
  readonly kind: Extract<TraceEvent, { type: 'habit' }>['kind']
  readonly place: Place
  /** The condition of the loop, the call that opens the block, or how long is slept. */
  readonly text: string
}

/** Times in microseconds. */
export interface Totals {
  readonly elapsed: number
  /** Sum of all waits for something outside of the loop: sleeps, connections, and what threads and processes do. */
  readonly waiting: number
  /** How long at least one such wait lasted: less than `waiting` when waits overlapped. */
  readonly waitingUnion: number
  readonly peakWaiting: number
  readonly blocked: number
  readonly longestBlock: Block | null
  /** Share of the loop's time in which it had nothing to do; null when no time passed. */
  readonly idleShare: number | null
  /** The step that computed longest, in real microseconds; null: none did for long. */
  readonly longestStep: { readonly task: number; readonly micros: number; readonly at: number } | null
}

/** A step, a callback (both null) or a job that computed for so long. */
export interface Computed {
  readonly task: number | null
  readonly job: number | null
  /** Real microseconds, measured: another number each time. */
  readonly micros: number
}

export interface RunFacts {
  readonly python: string
  readonly engine: 'embedded' | 'system'
  readonly clock: 'virtual' | 'real'
  readonly program: string
  /** The options that it was asked for with, each a word. */
  readonly madeWith: readonly string[]
}

export interface Timeline {
  /** The whole run, if this is a part of it: names are the same in both. */
  readonly whole?: Timeline
  /** Null when the trace began after the start of the run. */
  readonly run: RunFacts | null
  readonly loop: LoopLane
  /** Depth first: every task is followed by the tasks it created. */
  readonly tasks: readonly TaskLane[]
  readonly workers: readonly WorkerLane[]
  readonly connections: readonly ConnectionLane[]
  readonly signals: SignalLane
  readonly jobs: readonly Job[]
  readonly entries: readonly Entry[]
  /** The place among the whole run's entries of the one that tells of each event. */
  readonly entryOfEvent: Int32Array
  readonly beats: Beats
  /** Event indexes between which there were tasks: what happens outside of them is the program's own doing. */
  readonly loopRuns: readonly { readonly first: number; readonly last: number }[]
  /** Event indexes of the first and the last step; what happens outside of them is not the loop's. */
  readonly stepsAt: { readonly first: number; readonly last: number }
  readonly wakes: readonly Wake[]
  readonly blocks: readonly Block[]
  readonly timers: readonly Timer[]
  readonly callbacks: readonly QueuedCallback[]
  /** By the numbers of locks. */
  readonly holdings: Holdings
  readonly output: readonly OutputLine[]
  readonly warnings: readonly TimelineWarning[]
  /** Coroutine functions that are awaited in a row though nothing keeps them from being awaited at once. */
  readonly independent: readonly Independent[]
  readonly habits: readonly Habit[]
  /** What took real time, and no virtual time. */
  readonly computed: readonly Computed[]
  readonly totals: Totals
  /** Null when the trace was cut before its end. */
  readonly outcome: Outcome | null
  readonly end: Moment
}

/**
 * The smallest pieces in which a trace can be drawn. All that one step does shares a beat, so that effect stands under
 * cause; its end has a beat of its own, and each new time begins a new one.
 */
export interface Beats {
  /** By event index. */
  readonly ofEvent: Int32Array
  /** The time of each beat. */
  readonly at: readonly number[]
  /** Times at which nothing happens: the edges of a part of a run. */
  readonly edges: readonly number[]
}
