import { duration } from '../timeline/duration.js'
import type { Timeline } from '../timeline/model.js'
import { timeOfLoop } from '../timeline/queries.js'
import type { Columns } from './columns.js'
import { endLabels } from './end-labels.js'
import { escapeMarkup } from './markup.js'
import { widthOf } from './printable.js'
import { BAR, CELL, ROW, type Scale } from './svg-lane.js'
import { LETTER, text } from './svg-text.js'

/** When the loop had something to do, how far it jumped when not, where it was blocked, and where a callback failed. */
export function drawnLoop(timeline: Timeline, top: number, columns: Columns, x: Scale): readonly string[] {
  const { begins, ends } = timeOfLoop(timeline)
  const middle = top + ROW / 2
  const bar = (state: string, from: number, to: number, says: string) =>
    `<g class="${state}"><title>${escapeMarkup(says)}</title><rect x="${from}" y="${middle - BAR / 2}" width="${Math.max(CELL, to - from)}" height="${BAR}" rx="2"/></g>`
  const drawn = [text(10, middle + 4, 'loop', 'name')]
  for (const [number, { at, first, last, until }] of columns.instants.entries()) {
    if (until < begins || at > ends) continue
    drawn.push(bar('running', x(first), x(last + 1), `loop: busy at ${duration(at)}`))
    const next = columns.instants[number + 1]
    if (next === undefined || next.at > ends) continue
    const says = `+${duration(next.at - until)}`
    const isBlocked = timeline.blocks.some(({ from, to }) => from < next.at && to.at > until)
    if (!isBlocked && widthOf(says) * LETTER + 12 <= x(next.first) - x(last + 1))
      drawn.push(text(x(last + 1) + 6, middle + 4, says, 'quiet'))
  }
  for (const { from, began, to, call } of timeline.blocks) {
    const says = `loop: blocked by ${call} (${duration(from)} to ${duration(to.at)})`
    drawn.push(bar('blocking', x(columns.ofMoment(began) + 1), x(columns.ofMoment(to)), says))
  }
  for (const mark of timeline.loop.marks) {
    const column = columns.ofMoment(mark.moment)
    drawn.push(text(x(column) + CELL + 3, middle + 5, '✗', 'mark bad'))
    const says = column >= columns.endColumn ? endLabels(mark)[0] : undefined
    if (says === 'deadlock') drawn.push(text(x(column) + CELL + 16, middle + 4, says, 'name bad'))
  }
  return drawn
}
