import { duration } from '../../timeline/duration.js'
import type { Block, Span, Timeline } from '../../timeline/model.js'
import { timeOfLoop } from '../../timeline/queries.js'
import type { Columns } from '../chart/columns.js'
import { MARKS } from '../look/marks.js'
import { endLabels } from '../text/end-labels.js'
import { escapeMarkup } from '../text/markup.js'
import { widthOf } from '../text/printable.js'
import { BAR, CELL, ROW, type Scale } from './lane.js'
import { stretchesOf } from './stretches.js'
import { LETTER, text } from './text.js'

/** How wide the sign of a failure is, with what keeps it apart. */
const SIGN = 16

/** When the loop had something to do, how far it jumped when not, where it was blocked, and where a callback failed. */
export function drawnLoop(timeline: Timeline, top: number, columns: Columns, x: Scale): readonly string[] {
  const { begins, ends } = timeOfLoop(timeline)
  const middle = top + ROW / 2
  const bar = (state: string, from: number, to: number, says: string) =>
    `<g class="${state}"><title>${escapeMarkup(says)}</title><rect x="${from}" y="${middle - BAR / 2}" width="${Math.max(CELL, to - from)}" height="${BAR}" rx="2"/></g>`
  const failed = new Map(timeline.loop.marks.map(mark => [columns.ofMoment(mark.moment), mark]))
  const drawn = [text(10, middle + 4, 'loop', 'name')]
  for (const [number, { at, first, last, until }] of columns.instants.entries()) {
    if (until < begins || at > ends) continue
    drawn.push(bar('running', x(first), x(last + 1), `loop: busy at ${duration(at)}`))
    const next = columns.instants[number + 1]
    if (next === undefined || next.at > ends) continue
    const says = `+${duration(next.at - until)}`
    const isBlocked = timeline.blocks.some(({ from, to }) => from < next.at && to.at > until)
    // The sign of a failure stands right behind the bar.
    const left = x(last + 1) + (failed.has(last) ? SIGN : 6)
    if (!isBlocked && left + widthOf(says) * LETTER + 6 <= x(next.first))
      drawn.push(text(left, middle + 4, says, 'quiet'))
  }
  for (const { from, to, first, last, count } of stretchesOf(timeline.blocks.map(spanOf), columns)) {
    const what = count > 1 ? `${count} times` : `by ${first.label}`
    const says = `loop: blocked ${what} (${duration(first.from.at)} to ${duration(last.to.at)})`
    drawn.push(bar('blocking', x(from), x(to), says))
  }
  for (const [column, mark] of failed) {
    drawn.push(text(x(column) + CELL + 3, middle + 5, MARKS.raised.sign.glyph, 'mark bad'))
    const says = column >= columns.endColumn ? endLabels(mark)[0] : undefined
    if (says === 'deadlock') drawn.push(text(x(column) + SIGN + 9, middle + 4, says, 'name bad'))
  }
  return drawn
}

function spanOf({ began, to, call }: Block): Span {
  return { state: 'blocking', from: began, to, label: call, waiting: null, job: null, isOpen: false }
}
