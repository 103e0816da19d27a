import stringWidth from 'string-width'
import type { Mark, MarkKind, Moment, Span } from '../timeline/model.js'
import { Row } from './canvas.js'
import type { Columns } from './columns.js'
import type { Glyphs } from './glyphs.js'
import type { Legend, LegendKey } from './legend.js'
import type { Paint, Palette } from './palette.js'

/** What a row is drawn with. */
export interface Brush {
  readonly columns: Columns
  readonly glyphs: Glyphs
  readonly palette: Palette
  /** Collects what was used. */
  readonly legend: Legend
}

type MarkStyle = readonly [MarkKind, LegendKey, keyof Palette]

/** What a run in the same cell hides. */
const BEFORE_RUNS: readonly MarkStyle[] = [
  ['created', 'created', 'quiet'],
  ['wake', 'wakeUp', 'wake'],
]
/** What hides a run, and each hides those before it. */
const AFTER_RUNS: readonly MarkStyle[] = [
  ['cancel-asked', 'cancelAsked', 'cancel'],
  ['deadline', 'deadline', 'cancel'],
  ['returned', 'returned', 'good'],
  ['cancelled', 'cancelled', 'cancel'],
  ['raised', 'raised', 'bad'],
]

/** Draws one lane: first what lasts, then labels where there is room, then what happens at a point. */
export function laneRow(spans: readonly Span[], marks: readonly Mark[], labels: (span: Span) => readonly string[], brush: Brush): Row {
  const row = new Row(brush.columns.width)
  const stretches = spans.map(span => ({ span, ...cellsOf(span, brush.columns) }))
  const paint = (state: Span['state']) => {
    for (const { span, from, to } of stretches) if (span.state === state && to > from) paintSpan(row, span, from, to, brush)
  }
  paint('waiting')
  paint('ready')
  paintMarks(row, marks, BEFORE_RUNS, brush)
  paint('running')
  paint('blocking')
  const starts = stretches.map(({ from }) => from)
  for (const [number, { span, from, to }] of stretches.entries()) {
    if (span.state === 'running' || to - from < 3) continue
    // The next span's cells are not free, however the columns were rounded.
    writeLabel(row, labels(span), from, Math.min(to, starts[number + 1] ?? to), brush, paintOf(span.state, brush.palette))
  }
  paintMarks(row, marks, AFTER_RUNS, brush)
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
      return { from: from + 1, to: span.isOpen ? columns.width : to }
    case 'ready':
      return { from: startsUnmarked(span.from) ? from : from + 1, to: span.isOpen ? columns.width : to }
  }
}

/** A timer that was due while the loop was blocked has no event at that time. */
function startsUnmarked({ index }: Moment): boolean {
  return index < 0
}

function paintSpan(row: Row, { state }: Span, from: number, to: number, { glyphs, palette, legend }: Brush): void {
  row.fill(from, to, glyphs[state], paintOf(state, palette), state === 'waiting')
  legend.add(state)
}

function paintMarks(row: Row, marks: readonly Mark[], styles: readonly MarkStyle[], brush: Brush): void {
  for (const [kind, key, paint] of styles)
    for (const mark of marks) {
      // A first step needs no waker: its lane begins with the mark of its creation.
      if (mark.kind !== kind || mark.by?.kind === 'start') continue
      row.put(brush.columns.ofMoment(mark.moment), brush.glyphs[key], brush.palette[paint])
    }
}

function paintOf(state: Span['state'], palette: Palette): Paint {
  return palette[state]
}

function writeLabel(row: Row, labels: readonly string[], from: number, to: number, { palette }: Brush, paint: Paint): void {
  const room = to - from
  const text = labels.find(label => label !== '' && stringWidth(label) + 2 <= room)
  if (text === undefined) return
  const start = from + (room >= stringWidth(text) + 4 ? 1 : 0)
  row.write(start, ` ${text} `, paint === palette.waiting ? palette.label : paint)
}
