import type { Timeline } from '../timeline/model.js'
import { ticksOf } from './axis.js'
import type { Columns } from './columns.js'
import { printable } from './printable.js'
import { CELL, type Scale } from './svg-lane.js'
import { textWithin } from './svg-text.js'

/** Where the ruler and what hangs from it stand in the picture. */
export interface Frame {
  /** Of the ruler's times. */
  readonly times: number
  /** Of the first lane. */
  readonly top: number
  readonly bottom: number
  readonly width: number
}

/** Round times with lines down through the lanes, a double line where no time passes, breaks, and the signals. */
export function drawnAxis(timeline: Timeline, columns: Columns, x: Scale, frame: Frame): readonly string[] {
  const { times, top, bottom, width } = frame
  const ticks = ticksOf(columns).flatMap(({ column, text: time }) => [
    `<line class="tick" x1="${x(column)}" y1="${top - 8}" x2="${x(column)}" y2="${bottom}"/>`,
    textWithin(width, x(column) + 2, times, time.endsWith('s') ? time : `${time} s`, 'quiet'),
  ])
  const still = columns.instants
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) => drawnStill(x(first), x(last) + CELL, times + 6))
  const breaks = columns.broken.map(instant =>
    textWithin(width, x(instant.last + 2), top - 2, '≈ time left out', 'quiet'),
  )
  const signals = timeline.signals.marks.map(({ moment, note }) =>
    textWithin(width, x(columns.ofMoment(moment)), top - 4, `↯ ${printable(note)}`, 'mark bad'),
  )
  return [...ticks, ...still, ...breaks, ...signals]
}

/** The double line of a time that stands still. */
export function drawnStill(left: number, right: number, y: number): string {
  return `<path class="still" d="M${left} ${y} H${right} M${left} ${y + 3} H${right}"/>`
}
