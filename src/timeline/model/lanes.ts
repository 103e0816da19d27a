import type { Cause, Place, Waiting } from '../../trace/events.js'

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

/** Bytes that one end of a connection sent to the other. */
export interface Parcel {
  readonly by: 'client' | 'server'
  readonly bytes: number
  readonly sent: Moment
  readonly arrives: number
  readonly task: number | null
}

/** `eof`: sends nothing more. `reset`: gone with bytes unread. */
export interface ConnectionEnd {
  readonly by: 'client' | 'server'
  readonly how: 'eof' | 'closed' | 'reset'
  readonly moment: Moment
}

export interface ConnectionLane {
  readonly kind: 'connection'
  readonly connection: number
  /** Its server's address; those after the first to one address are numbered. */
  readonly name: string
  readonly address: string
  /** From one end to the other, in microseconds. */
  readonly latency: number
  /** Who connected. */
  readonly task: number | null
  readonly place: Place | null
  readonly asked: Moment
  /** Null: it never came about. */
  readonly opened: Moment | null
  readonly refused: Moment | null
  readonly parcels: readonly Parcel[]
  readonly ends: readonly ConnectionEnd[]
}
