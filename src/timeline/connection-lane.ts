import type { Place } from '../trace/events.js'
import type { Moment } from './model.js'

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
