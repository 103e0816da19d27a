import { duration } from '../../timeline/duration.js'
import type { Timeline } from '../../timeline/model.js'
import { timeOfLoop } from '../../timeline/queries.js'
import type { Look } from '../look/look.js'
import { endLabels } from '../text/end-labels.js'
import { printable, widthOf } from '../text/printable.js'
import { Row } from './canvas.js'
import type { Brush } from './lane-row.js'
import { placedNumbers } from './numbers.js'

/** When the loop had something to do, how far it jumped when not, where it was blocked, and where a callback failed. */
export function loopRow(
  timeline: Timeline,
  { until: shownTo = Number.POSITIVE_INFINITY }: Look,
  { columns, inks }: Brush,
): Row {
  const row = new Row(columns.width)
  const { begins, ends } = timeOfLoop(timeline)
  for (const [number, { at, first, last, until }] of columns.instants.entries()) {
    if (until < begins || at > ends) continue
    const isEdge = at === until && timeline.beats.edges.includes(at)
    if (!isEdge) row.fill(first, last + 1, inks.running)
    const next = columns.instants[number + 1]
    // How far it jumps is known when it has.
    if (next === undefined || next.at > ends || next.at > shownTo) continue
    const text = `+${duration(next.at - until)}`
    if (text.length + 2 <= next.first - last - 1) row.write(last + 2, text, inks.passing.paint)
  }
  for (const { began, to } of timeline.blocks) {
    const first = columns.ofMoment(began) + 1
    row.fill(first, Math.max(first + 1, columns.ofMoment(to)), inks.blocking)
  }
  for (const mark of timeline.loop.marks) {
    const column = columns.ofMoment(mark.moment)
    row.put(column, inks.raised)
    const isLast = column >= columns.endColumn
    const says = endLabels(mark).find(label => isLast && column + 2 + widthOf(label) <= columns.width)
    if (says !== undefined) row.write(column + 2, says, inks.failure.paint)
  }
  return row
}

/** A mark for each signal with its name beside it; null when there was none. */
export function signalRow({ signals }: Timeline, { columns, inks }: Brush): Row | null {
  if (signals.marks.length === 0) return null
  const row = new Row(columns.width)
  for (const { moment, note } of signals.marks) {
    const column = columns.ofMoment(moment)
    const name = printable(note)
    const isRoomAfter = column + 2 + name.length <= columns.width
    row.write(isRoomAfter ? column + 2 : Math.max(0, column - 1 - name.length), name, inks.signal.paint)
    row.put(column, inks.signal)
  }
  return row
}

/** The numbers of the story lines that printed, under the cells where they did; null when nothing was printed. */
export function numberRow(timeline: Timeline, look: Look, { columns }: Brush): Row | null {
  if (timeline.entries.every(entry => entry.number === null)) return null
  const row = new Row(columns.width)
  const isCircled = (mark: string) => !/\d$/.test(mark)
  const cellsOf = (mark: string) => widthOf(mark) + (isCircled(mark) ? 0 : 1)
  for (const { mark, column } of placedNumbers(timeline, look, columns, cellsOf))
    row.write(column, mark, text => text)
  return row
}
