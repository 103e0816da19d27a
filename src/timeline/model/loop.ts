import type { Cause, Place } from '../../trace/events.js'
import type { Moment } from './lanes.js'

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

/** Something that the loop will do at a time. */
export interface Timer {
  /** `sleep 3`, `timeout 2`, or the name of its callback. */
  readonly label: string
  /** Who set it; null: code outside of any task. */
  readonly task: number | null
  readonly when: number
  readonly set: Moment
  /** When it was cancelled, when its callback ran, or when it was due. */
  readonly over: Moment
}

/** A callback in the loop's queue of what is ready, where the steps of tasks are, too. */
export interface QueuedCallback {
  readonly name: string
  readonly ready: Moment
  /** When it ran or was cancelled. */
  readonly left: Moment
}

/** Who holds a lock or a semaphore from a moment on, by the numbers of tasks. */
export interface Holding {
  readonly since: Moment
  readonly holders: readonly number[]
}

export type Holdings = ReadonlyMap<number, readonly Holding[]>
