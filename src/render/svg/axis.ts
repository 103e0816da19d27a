import type { Timeline } from '../../timeline/model.js'
import { ticksOf } from '../chart/axis.js'
import type { Columns } from '../chart/columns.js'
import { MARKS } from '../look/marks.js'
import { escapeMarkup } from '../text/markup.js'
import { printable, widthOf } from '../text/printable.js'
import { CELL, type Scale } from './lane.js'
import { LETTER, text, textWithin } from './text.js'

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
  return [
    ...ticks,
    ...still,
    ...drawnBreaks(columns, x, times + 13),
    ...drawnSignals(timeline, columns, x, top - 4, width),
  ]
}

/** Where time is left out, in words if there is room for them. */
function drawnBreaks({ breaks }: Columns, x: Scale, y: number): readonly string[] {
  return breaks.map(([before, after]) => {
    const [left, right] = [x(before.last + 1) + 6, x(after.first)]
    const says = '≈ time left out'
    return text(left, y, left + widthOf(says) * LETTER <= right ? says : '≈', 'quiet')
  })
}

/** A sign at each signal's moment; its name on whichever side there is room for it. */
function drawnSignals(
  { signals }: Timeline,
  columns: Columns,
  x: Scale,
  y: number,
  width: number,
): readonly string[] {
  const nameAt = new Map(signals.marks.map(({ moment, note }) => [columns.ofMoment(moment), printable(note)]))
  const signs = [...nameAt].map(([column, name]) => ({ at: x(column), name, wide: widthOf(name) * LETTER }))
  let free = 0
  return signs.flatMap(({ at, name, wide }, number) => {
    const until = signs[number + 1]?.at ?? width
    const [before, after] = [at - 4 - wide, at + SIGN]
    const left = after + wide + 4 <= until ? after : before >= free ? before : null
    free = Math.max(after, left === null ? 0 : left + wide + 4)
    const title = `<title>${escapeMarkup(name)}</title>`
    return [
      `<g>${title}${text(at, y, MARKS.signal.sign.glyph, 'mark bad')}</g>`,
      ...(left === null ? [] : [text(left, y, name, 'name bad')]),
    ]
  })
}

const SIGN = 13

/** The double line of a time that stands still. */
export function drawnStill(left: number, right: number, y: number): string {
  return `<path class="still" d="M${left} ${y} H${right} M${left} ${y + 3} H${right}"/>`
}
