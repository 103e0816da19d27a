import type { Moment, Timeline } from '../timeline/model.js'

/** How far apart two beats of one time stand. */
const BEAT = 1
/** How far apart two times stand: in proportion to the time between them, within these bounds. */
const GAP_AT_LEAST = 4
const GAP_AT_MOST = 60
const GAP_OF_MEDIAN = 12

export interface Positions {
  readonly ofBeat: ArrayLike<number>
  /** Whether the time before a beat is longer than it is drawn. */
  readonly isCutBefore: (beat: number) => boolean
  readonly ofMoment: (moment: Moment) => number
}

/**
 * Places on an axis where every beat has one of its own, since a virtual run takes no time; what lies between two times is in
 * proportion, but a gap far longer than the others is cut short.
 */
export function positionsOf({ beats }: Timeline): Positions {
  const { at, ofEvent } = beats
  const gaps = at.flatMap((time, beat) => (beat > 0 && time > at[beat - 1]! ? [time - at[beat - 1]!] : []))
  const median = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 1
  const inProportion = (beat: number) => ((at[beat]! - at[beat - 1]!) / median) * GAP_OF_MEDIAN
  const positions = new Float64Array(at.length)
  for (let beat = 1; beat < at.length; beat++) {
    const passed = at[beat]! - at[beat - 1]!
    const gap = Math.min(GAP_AT_MOST, Math.max(GAP_AT_LEAST, inProportion(beat)))
    positions[beat] = positions[beat - 1]! + (passed === 0 ? BEAT : gap)
  }
  const ofTime = (time: number): number => {
    let [low, high] = [0, at.length - 1]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (at[middle]! >= time) high = middle
      else low = middle + 1
    }
    const [before, after] = [at[low - 1], at[low]]
    if (after === undefined || before === undefined || after <= time) return positions[low] ?? 0
    const share = (time - before) / (after - before)
    return positions[low - 1]! + share * (positions[low]! - positions[low - 1]!)
  }
  return {
    ofBeat: positions,
    isCutBefore: beat => beat > 0 && inProportion(beat) > GAP_AT_MOST,
    ofMoment: ({ at: time, index }) => {
      const beat = index < 0 ? undefined : ofEvent[index]
      return beat === undefined ? ofTime(time) : positions[beat]!
    },
  }
}
