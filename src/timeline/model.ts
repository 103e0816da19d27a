import type { Cause, Outcome, Place, TraceEvent, Waiting } from '../trace/events.js'
import type { QueuedCallback } from './callbacks.js'
import type { ConnectionLane } from './connection-lane.js'
import type { Act, Entry } from './entry.js'
import type { Holdings } from './holdings.js'
import type { Timer } from './timers.js'

export type { Act, ConnectionLane, Entry }

/** When something happened. `index` is the event's place in the stream, or -1 for a time that no event marks. */
export interface Moment {
  readonly at: number
  readonly index: number
}

/** `ready`: woken (or its timer is due) but not yet run. `blocking`: running, and nothing else can. */
export type SpanState = 'running' | 'ready' | 'waiting' | 'blocking'

export interface Span {
  readonly state: SpanState
  readonly from: Moment
  readonly to: Moment
  /** What it waits for, what blocks, or the job's name. Empty when there is nothing to say. */
  readonly label: string
  /** Only of a waiting task. */
  readonly waiting: Waiting | null
  /** Only on a worker's lane. */
  readonly job: number | null
  /** Still so when the trace ended: `to` is the end of the trace, not a change. */
  readonly isOpen: boolean
}

export type MarkKind =
  | 'created'
  | 'returned'
  | 'raised'
  | 'cancelled'
  | 'cancel-asked'
  | 'cancel-delivered'
  | 'cancel-swallowed'
  | 'uncancelled'
  | 'deadline'
  | 'signal'
  | 'wake'

export interface Mark {
  readonly kind: MarkKind
  readonly moment: Moment
  /** Who caused it: the waker, or who asked for the cancellation. */
  readonly by: Cause | null
  /** The value, the exception, the signal's name. */
  readonly note: string
}

export interface Ending {
  readonly how: 'returned' | 'raised' | 'cancelled'
  readonly value: string
  readonly moment: Moment
  readonly place: Place | null
}

export interface TaskLane {
  readonly kind: 'task'
  readonly task: number
  /** What people call it: its own name if somebody gave it one, else its coroutine's. Unique in a timeline. */
  readonly name: string
  /** What stands before its lane, where that is not its name. */
  readonly title?: string
  /** `Task-2`, or the name it was given. */
  readonly pythonName: string
  readonly coroutine: string
  readonly parent: number | null
  readonly depth: number
  readonly place: Place | null
  readonly created: Moment
  /** Null: it never ended. */
  readonly ended: Ending | null
  /** It was still pending when the main task ended. */
  readonly isLeftBehind: boolean
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
}

export type JobKind = 'thread' | 'process' | 'subprocess'

/** A thread or a process, with the jobs that it did one after the other. */
export interface WorkerLane {
  readonly kind: 'worker'
  readonly name: string
  readonly pool: string
  readonly runs: JobKind
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
}

/** The loop itself: what ran in no task (callbacks), where one failed, and where the loop was blocked outside of a task. */
export interface LoopLane {
  readonly kind: 'loop'
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
}

export interface SignalLane {
  readonly kind: 'signals'
  readonly marks: readonly Mark[]
}

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

export interface Block {
  readonly task: number | null
  readonly call: string
  readonly from: number
  /** The same, with what happened right before it. */
  readonly began: Moment
  readonly to: Moment
  readonly place: Place | null
  /** Tasks that would have run meanwhile. */
  readonly keptWaiting: readonly number[]
}

/** Who made a task ready, and the step that followed; `step` is null when it never ran again. */
export interface Wake {
  readonly task: number
  readonly by: Cause
  readonly ready: Moment
  readonly step: Moment | null
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
  /** The step that computed longest, in real microseconds. */
  readonly longestStep: { readonly task: number; readonly micros: number; readonly at: number } | null
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
  readonly dropped: number
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
