import type { Moment } from '../../timeline/model.js'
import type { Words } from '../text/words.js'

/** One event of the format; `ts` and `dur` are microseconds, with a nanosecond as the least part. */
export interface TraceEvent {
  readonly ph: 'M' | 'X' | 'i' | 's' | 'f' | 'C'
  readonly pid: number
  readonly tid: number
  readonly ts?: number
  readonly dur?: number
  readonly name: string
  readonly cat?: string
  readonly id?: number
  readonly bp?: 'e'
  readonly s?: 't'
  readonly args?: Readonly<Record<string, unknown>>
}

/** All lanes are threads of this one process; a thread of its own for each keeps their slices from overlapping. */
export const PROCESS = 1

/** What lanes are made with: the numbers of their threads, and the time of a moment in nanoseconds. */
export interface Tools {
  readonly words: Words
  readonly tidOfTask: ReadonlyMap<number, number>
  readonly tidOfWorker: ReadonlyMap<string, number>
  readonly nanos: (moment: Moment) => number
}
