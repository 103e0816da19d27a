import type { Moment, Timeline } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'

/** How far apart two beats of one time stand. */
const BEAT = 1
/** How far apart two times stand: in proportion to the time between them, within these bounds. */
const GAP_AT_LEAST = 4
const GAP_AT_MOST = 60
const GAP_OF_MEDIAN = 12
/** How much of an axis of real time is in proportion: so many places a beat, and so many at least. */
const REAL_SHARE = 2
const REAL_AT_LEAST = 150

export interface Positions {
  readonly ofBeat: ArrayLike<number>
  /** Whether the time before a beat is longer than it is drawn. */
  readonly isCutBefore: (beat: number) => boolean
  readonly ofMoment: (moment: Moment) => number
}

/**
 * Places on an axis where every beat has one of its own, since a virtual run takes no time; what lies between two times is in
 * proportion, but a gap far longer than the others is cut short. In real time, all that is longer than a beat is drawn is in
 * proportion, and nothing is cut short.
 */
export function positionsOf({ beats, run }: Timeline): Positions {
  const { at, ofEvent } = beats
  const gapAfter = run?.clock === 'real' ? realGaps(at) : virtualGaps(at)
  const positions = new Float64Array(at.length)
  for (let beat = 1; beat < at.length; beat++) {
    const passed = at[beat]! - at[beat - 1]!
    positions[beat] = positions[beat - 1]! + (passed === 0 ? BEAT : gapAfter(passed).drawn)
  }
  const ofTime = (time: number): number => {
    // What comes after all of them stands where the last is.
    const beat = Math.min(
      firstPast(at, each => each >= time),
      at.length - 1,
    )
    const [before, after] = [at[beat - 1], at[beat]]
    if (after === undefined || before === undefined || after <= time) return positions[beat] ?? 0
    const share = (time - before) / (after - before)
    return positions[beat - 1]! + share * (positions[beat]! - positions[beat - 1]!)
  }
  return {
    ofBeat: positions,
    isCutBefore: beat => beat > 0 && gapAfter(at[beat]! - at[beat - 1]!).isCut,
    ofMoment: ({ at: time, index }) => {
      const beat = index < 0 ? undefined : ofEvent[index]
      return beat === undefined ? ofTime(time) : positions[beat]!
    },
  }
}

/** How far apart two times stand between which so many microseconds pass, and whether that is less than their share. */
type Gaps = (passed: number) => { readonly drawn: number; readonly isCut: boolean }

function virtualGaps(at: readonly number[]): Gaps {
  const gaps = at.flatMap((time, beat) => (beat > 0 && time > at[beat - 1]! ? [time - at[beat - 1]!] : []))
  const median = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 1
  return passed => {
    const share = (passed / median) * GAP_OF_MEDIAN
    return { drawn: Math.min(GAP_AT_MOST, Math.max(GAP_AT_LEAST, share)), isCut: share > GAP_AT_MOST }
  }
}

function realGaps(at: readonly number[]): Gaps {
  const [room, whole] = [Math.max(REAL_AT_LEAST, at.length * REAL_SHARE), (at.at(-1) ?? 0) - (at[0] ?? 0)]
  return passed => ({ drawn: Math.max(BEAT, (passed / whole) * room), isCut: false })
}
