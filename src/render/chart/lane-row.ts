import type { Mark, MarkKind, Moment, Span } from '../../timeline/model.js'
import type { Inks } from '../look/inks.js'
import { KINDS, lookOf } from '../look/marks.js'
import type { Paint } from '../look/palette.js'
import { endLabels } from '../text/end-labels.js'
import { widthOf } from '../text/printable.js'
import { Row } from './canvas.js'
import type { Columns } from './columns.js'

/** What a row is drawn with. */
export interface Brush {
  readonly columns: Columns
  readonly inks: Inks
}

const LAYERED = KINDS.flatMap(kind => {
  const { layer } = lookOf(kind)
  return layer === null ? [] : [{ kind, layer }]
}).sort((one, other) => one.layer - other.layer)
/** What a run in the same cell hides, and what hides a run. */
const BEFORE_RUNS = LAYERED.filter(({ layer }) => layer < 0).map(({ kind }) => kind)
const AFTER_RUNS = LAYERED.filter(({ layer }) => layer > 0).map(({ kind }) => kind)

/** Draws one lane: first what lasts, then labels where there is room, then what happens at a point. */
export function laneRow(
  spans: readonly Span[],
  marks: readonly Mark[],
  labels: (span: Span) => readonly string[],
  brush: Brush,
  crossed: readonly number[] = [],
): Row {
  const row = new Row(brush.columns.width)
  const stretches = spans.map(span => ({ span, ...cellsOf(span, brush.columns) }))
  const paint = (state: Span['state']) => {
    for (const { span, from, to } of stretches)
      if (span.state === state) row.fill(from, to, brush.inks[state])
  }
  paint('waiting')
  for (const [before, after] of brush.columns.breaks)
    row.replaceAll(before.last + 1, after.first, brush.inks.waiting, brush.inks.brokenWait)
  paint('ready')
  paintMarks(row, marks, BEFORE_RUNS, brush)
  paint('running')
  paint('blocking')
  const starts = stretches.map(({ from }) => from)
  for (const [number, { span, from, to }] of stretches.entries()) {
    // A step needs no label: its lane is its name. A job shares its lane with others.
    if ((span.state === 'running' && span.job === null) || to - from < 3) continue
    // The next span's cells are not free, however the columns were rounded.
    writeLabel(
      row,
      span.state,
      labels(span),
      betweenLinks(from, Math.min(to, starts[number + 1] ?? to), crossed),
      span.state === 'waiting' ? text => text : brush.inks[span.state].paint,
    )
  }
  paintMarks(row, marks, AFTER_RUNS, brush)
  for (const mark of marks) writeEnd(row, mark, brush)
  return row
}

/** The cells of a span, `to` exclusive. A run has at least one; a wait begins after the run before it. */
function cellsOf(span: Span, columns: Columns): { from: number; to: number } {
  const from = columns.ofMoment(span.from)
  const to = columns.ofMoment(span.to)
  switch (span.state) {
    case 'running':
      return { from, to: to + 1 }
    case 'blocking':
      return { from: from + 1, to: Math.max(from + 2, to) }
    case 'waiting':
    case 'ready':
      return { from: startsUnmarked(span.from) ? from : from + 1, to: span.isOpen ? columns.width : to }
  }
}

/** A first step needs no waker: its lane begins with the mark of its creation. Nobody wakes a task that gave others a turn. */
function isUnmarked({ by }: Mark): boolean {
  return by?.kind === 'start' || by?.kind === 'itself'
}

/** A timer that was due while the loop was blocked has no event at that time, nor has the edge of a part of a run. */
function startsUnmarked({ index }: Moment): boolean {
  return index < 0
}

function paintMarks(row: Row, marks: readonly Mark[], kinds: readonly MarkKind[], brush: Brush): void {
  const { columns, inks } = brush
  for (const kind of kinds)
    for (const mark of marks) {
      if (mark.kind !== kind || isUnmarked(mark)) continue
      row.put(columns.ofMoment(mark.moment), isByTimer(mark) ? inks.timer : inks[kind])
    }
}

function isByTimer({ kind, by }: Mark): boolean {
  return kind === 'wake' && by?.kind === 'timer'
}

/** A failure and a cancellation are told in words, where nothing follows on the lane. */
function writeEnd(row: Row, mark: Mark, { columns, inks }: Brush): void {
  const from = columns.ofMoment(mark.moment) + 1
  const text = endLabels(mark)
    .map(label => ` ${label} `)
    .find(label => row.isFree(from, from + widthOf(label)))
  if (text !== undefined)
    row.write(from, text, (mark.kind === 'raised' ? inks.failure : inks.cancellation).paint)
}

interface Cells {
  readonly from: number
  readonly to: number
}

/** The parts that no line to another lane goes through: who is woken must be seen to be woken by the right one. */
function betweenLinks(from: number, to: number, crossed: readonly number[]): readonly Cells[] {
  const inside = crossed.filter(column => column > from && column < to).sort((one, other) => one - other)
  const edges = [from, ...inside, to]
  return edges.slice(1).map((end, at) => ({ from: at === 0 ? from : edges[at]! + 1, to: end }))
}

/**
 * The longest label that fits, in the first part where it does. It may cover a wait; a run or a queue must stay to be seen on
 * both sides of it.
 */
function writeLabel(
  row: Row,
  state: Span['state'],
  labels: readonly string[],
  parts: readonly Cells[],
  paint: Paint,
): void {
  const least = state === 'waiting' ? 1 : 4
  const placed = (blanks: number) =>
    labels
      .filter(label => label !== '')
      .flatMap(text => parts.map(part => ({ text, from: part.from, room: part.to - part.from })))
      .find(({ text, room }) => widthOf(text) + blanks <= room)
  const found = placed(Math.max(3, least)) ?? placed(least)
  if (found === undefined) return
  const { text, from, room } = found
  const spare = room - widthOf(text)
  row.write(from + (spare >= 4 ? 1 : 0), spare === 1 ? ` ${text}` : ` ${text} `, paint)
}
