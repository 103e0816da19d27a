import { duration } from '../../timeline/duration.js'
import type { ConnectionLane, Mark, Span } from '../../timeline/model.js'
import type { Columns } from '../chart/columns.js'
import { lookOf, MARKS, SENDS } from '../look/marks.js'
import { endLabels } from '../text/end-labels.js'
import { escapeMarkup } from '../text/markup.js'
import { shortened, widthOf } from '../text/printable.js'
import type { Words } from '../text/words.js'
import type { Stretch } from './stretches.js'
import { LETTER, text } from './text.js'

/** Sizes, in units of the picture. */
export const CELL = 9
export const ROW = 24
export const BAR = 14

/** How wide a mark is, with what keeps it apart from words. */
const SIGN = 13

/** From a column to a place in the picture. */
export type Scale = (column: number) => number

/** What stands in a row of its own. */
export interface Lane {
  readonly name: string
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
  readonly task: number | null
  /** Tasks that are folded into this row. */
  readonly hidden: readonly number[]
  /** What stands there instead, of several that are folded; empty: nothing. */
  readonly says: string
}

/** The same, laid out. */
export interface LaidOutLane extends Lane {
  readonly stretches: readonly Stretch[]
  /** Whether an arrow stands above it in a column. */
  readonly isCrossedAbove: (column: number) => boolean
}

/** A lane with its name, its spans and its marks, as elements. */
export function drawnLane(
  lane: LaidOutLane,
  top: number,
  columns: Columns,
  x: Scale,
  words: Words,
): readonly string[] {
  const { name, stretches, says } = lane
  const middle = top + ROW / 2
  const drawn = [text(10, middle + 4, name, 'name')]
  if (says !== '') drawn.push(text(x(0) + 6, middle + 4, says, 'quiet'))
  for (const stretch of stretches) {
    const { state } = stretch.first
    const [from, wide] = [x(stretch.from), x(stretch.to) - x(stretch.from)]
    const title = `<title>${escapeMarkup(titleOf(name, stretch, words))}</title>`
    const label = labelsOf(stretch, words).find(
      one => widthOf(one) * LETTER + (state === 'waiting' ? 10 : 8) <= wide,
    )
    if (state === 'waiting') {
      drawn.push(
        `<g class="waiting">${title}<line x1="${from}" y1="${middle}" x2="${from + wide}" y2="${middle}"/></g>`,
      )
      if (label !== undefined && label !== '')
        drawn.push(
          `<rect class="ground" x="${from + 6}" y="${middle - 8}" width="${widthOf(label) * LETTER + 6}" height="16"/>`,
          text(from + 9, middle + 4, label, ''),
        )
    } else {
      drawn.push(
        `<g class="${state}">${title}<rect x="${from}" y="${middle - BAR / 2}" width="${wide}" height="${BAR}" rx="2"/></g>`,
      )
      if (label !== undefined && label !== '') drawn.push(text(from + 5, middle + 4, label, 'onbar'))
    }
  }
  return [...drawn, ...drawnMarks(lane, top, columns, x)]
}

function titleOf(name: string, stretch: Stretch, words: Words): string {
  const { first, last, count } = stretch
  const says =
    first.waiting !== null
      ? words.waits(first.waiting)
      : first.job !== null
        ? words.job(first.job)
        : first.label
  const what = !isOfOne(stretch) ? `, ${count} times` : says === '' ? '' : `, ${says}`
  return `${name.trim()}: ${first.state}${what} (${duration(first.from.at)} to ${duration(last.to.at)})`
}

/** What stands in a stretch, longest first. A step needs no label: its lane is its name. */
function labelsOf(stretch: Stretch, words: Words): readonly string[] {
  const { state, job } = stretch.first
  if (state === 'ready' || !isOfOne(stretch)) return []
  if (job !== null) return words.jobLabels(stretch.first)
  return state === 'running' ? [] : words.waitLabels(stretch.first)
}

/** One span, or one job in several turns. */
function isOfOne({ first, last, count }: Stretch): boolean {
  return count === 1 || (first.job !== null && first.job === last.job)
}

function drawnMarks(
  { marks, stretches, isCrossedAbove }: LaidOutLane,
  top: number,
  columns: Columns,
  x: Scale,
): readonly string[] {
  const middle = top + ROW / 2
  const lastColumn = stretches.reduce((most, { from }) => Math.max(most, from), 0)
  const placed = new Set<string>()
  return marks.flatMap(mark => {
    const { sign: drawn, picture } = lookOf(mark.kind)
    const column = columns.ofMoment(mark.moment)
    const place = `${mark.kind} ${column}`
    if (drawn === null || picture === null || placed.has(place)) return []
    const { glyph } = drawn
    const style = picture.colour
    placed.add(place)
    const left = x(column)
    // What is asked of a task stands above its bar, beside the arrow of the wake-up; what becomes of it behind.
    const aside = isCrossedAbove(column - 1) ? 6 : -CELL - 1
    if (picture.stands === 'above') return [text(left + aside, top + 7, glyph, `mark ${style}`)]
    // Behind the bar of its step; a job of a thread has none where it ends.
    const hasBar = stretches.some(({ from, to }) => from <= column && column < to)
    const behind = left + (hasBar ? CELL + 3 : 0)
    const sign = text(behind, middle + 5, glyph, `mark ${style}`)
    // Where nothing follows on the lane, a failure and a cancellation are told in words.
    const room = x(columns.width) - (behind + SIGN)
    const says = endLabels(mark).find(label => widthOf(label) * LETTER <= room)
    return says === undefined || column < lastColumn
      ? [sign]
      : [sign, text(behind + SIGN, middle + 4, says, `name ${style}`)]
  })
}

/** A connection with what travels on it. */
export function drawnConnection(
  { connection, asked, opened, refused, parcels, ends }: ConnectionLane,
  middle: number,
  columns: Columns,
  x: Scale,
  words: Words,
): readonly string[] {
  const gone = ends.filter(end => end.how !== 'eof').at(-1)
  const to = refused ?? (gone === undefined ? null : gone.moment)
  const [from, until] = [
    x(columns.ofMoment(asked)),
    x(to === null ? columns.endColumn : columns.ofMoment(to)),
  ]
  const drawn = [
    text(10, middle + 4, shortened(words.connection(connection), 30, '…'), 'quiet'),
    `<line class="tick" x1="${from}" y1="${middle}" x2="${until}" y2="${middle}"/>`,
  ]
  const placed = new Set<string>()
  for (const { by, bytes, sent, arrives } of parcels) {
    const [left, right] = [x(columns.ofMoment(sent)), x(columns.ofTime(arrives))]
    if (placed.has(`${by} ${left}`)) continue
    placed.add(`${by} ${left}`)
    if (arrives > sent.at)
      drawn.push(`<line class="wake" x1="${left + CELL}" y1="${middle}" x2="${right}" y2="${middle}"/>`)
    drawn.push(
      `<g><title>${escapeMarkup(`the ${by} sends ${bytes} bytes at ${duration(sent.at)}`)}</title>${text(left, middle + 4, SENDS[`${by}-sends`].glyph, 'mark good')}</g>`,
    )
  }
  if (opened === null && refused !== null)
    drawn.push(text(until, middle + 5, MARKS.raised.sign.glyph, 'mark bad'))
  return drawn
}
