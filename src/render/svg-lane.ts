import { duration } from '../timeline/duration.js'
import type { ConnectionLane, Mark, Span } from '../timeline/model.js'
import type { Columns } from './columns.js'
import { endLabels } from './end-labels.js'
import { MARK_GLYPHS } from './mark-glyphs.js'
import { escapeMarkup } from './markup.js'
import { shortened, widthOf } from './printable.js'
import { LETTER, text } from './svg-text.js'
import type { Words } from './words.js'

/** Sizes, in units of the picture. */
export const CELL = 9
export const ROW = 24
export const BAR = 14

/** From a column to a place in the picture. */
export type Scale = (column: number) => number

/** What stands in a row of its own. */
export interface Lane {
  readonly name: string
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
  readonly task: number | null
}

/** A lane with its name, its spans and its marks, as elements. */
export function drawnLane(
  { name, spans, marks }: Lane,
  top: number,
  columns: Columns,
  x: Scale,
  words: Words,
): readonly string[] {
  const middle = top + ROW / 2
  const drawn = [text(10, middle + 4, name, 'name')]
  for (const span of spans) {
    const from = x(columns.ofMoment(span.from))
    const to = x(span.isOpen ? columns.width : columns.ofMoment(span.to))
    const says =
      span.waiting !== null ? words.waits(span.waiting) : span.job !== null ? words.job(span.job) : span.label
    const title = `<title>${escapeMarkup(`${name.trim()}: ${span.state}${says === '' ? '' : `, ${says}`} (${duration(span.from.at)} to ${duration(span.to.at)})`)}</title>`
    if (span.state === 'waiting') {
      drawn.push(
        `<g class="waiting">${title}<line x1="${from + CELL}" y1="${middle}" x2="${Math.max(from + CELL, to)}" y2="${middle}"/></g>`,
      )
      const label = words.waitLabels(span).find(one => widthOf(one) * LETTER + 10 <= to - from - CELL)
      if (label !== undefined && label !== '') {
        const wide = widthOf(label) * LETTER + 6
        drawn.push(
          `<rect class="ground" x="${from + CELL + 6}" y="${middle - 8}" width="${wide}" height="16"/>`,
          text(from + CELL + 9, middle + 4, label, ''),
        )
      }
    } else {
      // In the very column in which it runs.
      if (span.state === 'ready' && to <= from) continue
      const wide = Math.max(CELL, to - from + (span.state === 'running' ? CELL : 0))
      drawn.push(
        `<g class="${span.state}">${title}<rect x="${from}" y="${middle - BAR / 2}" width="${wide}" height="${BAR}" rx="2"/></g>`,
      )
      const inside = span.state === 'blocking' ? span.label : span.job !== null ? words.job(span.job) : ''
      if (inside !== '' && span.state !== 'ready' && widthOf(inside) * LETTER < wide - 8)
        drawn.push(text(from + 5, middle + 4, inside, 'onbar'))
    }
  }
  for (const mark of marks) {
    const [glyph, style] = MARK_GLYPHS[mark.kind] ?? []
    if (glyph === undefined) continue
    const left = x(columns.ofMoment(mark.moment))
    // What is asked of a task stands above its bar, what becomes of it behind.
    const isAsked = mark.kind === 'deadline' || mark.kind === 'cancel-asked'
    drawn.push(
      isAsked
        ? text(left - 3, top + 7, glyph, `mark ${style}`)
        : text(left + CELL + 3, middle + 5, glyph, `mark ${style}`),
    )
    // Where nothing follows on the lane, a failure and a cancellation are told in words.
    const room = x(columns.width) - (left + CELL + 16)
    const says = endLabels(mark).find(label => widthOf(label) * LETTER <= room)
    const isLast = spans.every(span => columns.ofMoment(span.from) <= columns.ofMoment(mark.moment))
    if (says !== undefined && isLast) drawn.push(text(left + CELL + 16, middle + 4, says, `name ${style}`))
  }
  return drawn
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
  for (const { by, bytes, sent, arrives } of parcels) {
    const [left, right] = [x(columns.ofMoment(sent)), x(columns.ofTime(arrives))]
    if (arrives > sent.at)
      drawn.push(`<line class="wake" x1="${left + CELL}" y1="${middle}" x2="${right}" y2="${middle}"/>`)
    drawn.push(
      `<g><title>${escapeMarkup(`the ${by} sends ${bytes} bytes at ${duration(sent.at)}`)}</title>${text(left, middle + 4, by === 'client' ? '→' : '←', 'mark good')}</g>`,
    )
  }
  if (opened === null && refused !== null) drawn.push(text(until, middle + 5, '✗', 'mark bad'))
  return drawn
}
