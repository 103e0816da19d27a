import type { Moment, Timeline } from '../../timeline/model.js'
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

/**
 * The time of a moment in nanoseconds, the least that Perfetto tells apart. A virtual run takes no time, but a slice without
 * length can't be seen, nor can a flow begin or end there: the events of one time follow one another by a nanosecond. Where
 * there are more of them than nanoseconds until the next time, that one begins later: order counts for more than a microsecond.
 */
export function nanosOf({ whole, beats }: Timeline): (moment: Moment) => number {
  const { ofEvent, at } = whole?.beats ?? beats
  const clock = new Float64Array(ofEvent.length)
  for (let index = 0; index < clock.length; index++)
    clock[index] = Math.max(at[ofEvent[index]!]! * 1000, index === 0 ? 0 : clock[index - 1]! + 1)
  return ({ at: micros, index }) => Math.max(micros * 1000, clock[index] ?? 0)
}
