import type { Moment, Timeline } from '../../timeline/model.js'

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
