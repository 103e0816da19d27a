import type { Cause, Place, Waiting } from '../../trace/events.js'
import type { Ending, Moment, Parcel } from './lanes.js'
import type { Block } from './loop.js'

export type Act =
  | { readonly kind: 'prints'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'asks'; readonly prompt: string; readonly place: Place | null }
  | { readonly kind: 'creates'; readonly task: number }
  | { readonly kind: 'wakes'; readonly task: number; readonly ended: boolean }
  | { readonly kind: 'cancels'; readonly task: number; readonly message: string | null; readonly by: Cause }
  | { readonly kind: 'blocks'; readonly block: Block }
  | { readonly kind: 'delivered' | 'swallowed' | 'uncancelled' }
  | { readonly kind: 'submits'; readonly job: number }
  | { readonly kind: 'connects'; readonly connection: number }
  | { readonly kind: 'refused'; readonly connection: number }
  | { readonly kind: 'sends'; readonly connection: number; readonly by: Parcel['by']; readonly bytes: number }
  | { readonly kind: 'hangs-up'; readonly connection: number; readonly how: 'eof' | 'reset' }
  /** In real microseconds. */
  | { readonly kind: 'computes'; readonly micros: number }
  | { readonly kind: 'starts'; readonly worker: string }
  | {
      readonly kind: 'state'
      readonly state: 'cpu' | 'sleeping' | 'waiting'
      readonly label: string
    }
  | { readonly kind: 'timer'; readonly label: string; readonly when: number }
  | { readonly kind: 'timer-cancelled'; readonly label: string }
  /** A callback: nobody hears of its exception but the loop. */
  | { readonly kind: 'fails' }

/** One thing that happened, as the story tells it: all of a step is one entry, or what it does until it blocks. */
export interface Entry {
  readonly who:
    | { readonly kind: 'task'; readonly task: number }
    | { readonly kind: 'job'; readonly job: number }
    | { readonly kind: 'callback'; readonly name: string }
    | { readonly kind: 'signal'; readonly name: string; readonly handled: string }
    /** Code outside of any task: before the loop, after it, or in a callback nobody announced. */
    | { readonly kind: 'program' }
  readonly began: Moment
  /** A step's end, or that of the call that blocked. */
  readonly ended: Moment | null
  /** Why a step ran, or why a callback was called. */
  readonly by: Cause | null
  readonly acts: readonly Act[]
  /** What a step came to; null: it blocked, and another entry has the rest, the trace ended in the midst of it, or it is no step. */
  readonly close:
    | { readonly kind: 'waits'; readonly waiting: Waiting }
    | { readonly kind: 'done'; readonly ending: Ending }
    | null
  readonly place: Place | null
  /** Set when it printed: the number that chart and story share. */
  readonly number: number | null
}
