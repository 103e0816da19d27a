import { duration } from '../timeline/duration.js'
import type { ConnectionLane, Mark, Span, Timeline } from '../timeline/model.js'
import { ticksOf } from './axis.js'
import { type Columns, layOutColumns } from './columns.js'
import { endLabels } from './end-labels.js'
import { foldLanes } from './fold.js'
import { glyphsOf, numberMark } from './glyphs.js'
import { headerText } from './header.js'
import type { Look } from './look.js'
import { MARK_GLYPHS } from './mark-glyphs.js'
import { escapeMarkup } from './markup.js'
import { widthOf } from './printable.js'
import { SVG_STYLE } from './svg-style.js'
import { treePrefixes } from './tree.js'
import { type Words, wordsFor } from './words.js'

const CELL = 9
const ROW = 24
const TOP = 34
const BAR = 14
const LETTER = 7.3
const CONNECTIONS_AT_MOST = 12

interface Lane {
  readonly name: string
  readonly spans: readonly Span[]
  readonly marks: readonly Mark[]
  readonly task: number | null
}

/** The chart as a picture for slides and READMEs: one SVG, light or dark as its reader's screen is, names and values escaped. */
export function renderSvg(timeline: Timeline, look: Look): string {
  const words = wordsFor(timeline, glyphsOf({ ...look, ascii: false }))
  const lanes = lanesOf(timeline, look, words)
  const names = [...lanes.map(({ name }) => name), ...timeline.connections.map(({ name }) => name)]
  const nameWidth = Math.max(70, ...names.map(name => 14 + widthOf(name) * LETTER))
  const columns = layOutColumns(timeline, {
    width: Math.max(40, look.width),
    tail: 0,
    shown: lanes.flatMap(({ spans, marks }) => [
      ...marks.map(mark => mark.moment),
      ...spans.flatMap(({ from, to }) => [from, to]),
    ]),
  })
  const x = (column: number) => nameWidth + column * CELL
  const y = (row: number) => TOP + row * ROW
  const header = headerText(timeline, glyphsOf({ ...look, ascii: false }))
  const width = Math.max(x(columns.width) + 16, 20 + widthOf(header) * LETTER)
  const bottom = y(lanes.length + Math.min(CONNECTIONS_AT_MOST, timeline.connections.length))
  const height = bottom + 56
  const rowOfTask = new Map(lanes.flatMap(({ task }, row) => (task === null ? [] : [[task, row] as const])))
  const parts = [
    ...axis(columns, timeline.end.at, x, bottom, width),
    ...links(timeline, rowOfTask, columns, x, y),
    ...lanes.flatMap((lane, row) => drawnLane(lane, y(row), columns, x, words)),
    ...timeline.connections
      .slice(0, CONNECTIONS_AT_MOST)
      .flatMap((lane, at) => drawnConnection(lane, y(lanes.length + at) + ROW / 2, columns, x, words)),
    ...timeline.signals.marks.map(({ moment, note }) =>
      textWithin(width, x(columns.ofMoment(moment)), TOP - 2, `↯ ${note}`, 'mark bad'),
    ),
    ...numbers(timeline, columns, x, bottom),
    text(10, height - 10, header, 'quiet'),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" height="${height}" role="img" aria-label="${escapeMarkup(`Timeline of ${timeline.run?.program ?? 'a program'}`)}">`,
    SVG_STYLE,
    `<rect class="ground" width="100%" height="100%" rx="6"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

function lanesOf(timeline: Timeline, look: Look, words: Words): readonly Lane[] {
  const folded = foldLanes(timeline.tasks, look.all)
  const prefixes = treePrefixes(
    folded.map(each => (each.kind === 'lane' ? each.lane.depth : each.kind === 'fold' ? each.depth : 0)),
    glyphsOf({ ...look, ascii: false }),
  )
  const tasks = folded.map((each, at): Lane => {
    if (each.kind === 'lane') {
      const { task, spans, marks } = each.lane
      return { name: prefixes[at] + words.task(task), spans, marks, task }
    }
    return { name: `${prefixes[at]}× ${each.hidden.length} more`, spans: [], marks: [], task: null }
  })
  const workers = timeline.workers.map(({ name, spans, marks }) => ({
    name: words.worker(name),
    spans,
    marks,
    task: null,
  }))
  return [...tasks, ...workers]
}

type Scale = (column: number) => number

function axis(columns: Columns, end: number, x: Scale, bottom: number, width: number): readonly string[] {
  const ticks = ticksOf(columns, end).flatMap(({ column, text: time }) => [
    `<line class="tick" x1="${x(column)}" y1="${TOP - 8}" x2="${x(column)}" y2="${bottom}"/>`,
    textWithin(width, x(column) + 2, TOP - 14, time.endsWith('s') ? time : `${time} s`, 'quiet'),
  ])
  const breaks = columns.broken.map(instant =>
    textWithin(width, x(instant.last + 2), TOP - 2, '≈ time left out', 'quiet'),
  )
  return [...ticks, ...breaks]
}

function drawnLane(
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
      const label = (span.waiting === null ? [span.label] : words.waitLabels(span.waiting)).find(
        one => widthOf(one) * LETTER + 10 <= to - from - CELL,
      )
      if (label !== undefined && label !== '') {
        const wide = widthOf(label) * LETTER + 6
        drawn.push(
          `<rect class="ground" x="${from + CELL + 6}" y="${middle - 8}" width="${wide}" height="16"/>`,
          text(from + CELL + 9, middle + 4, label, ''),
        )
      }
    } else {
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

function drawnConnection(
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
    text(10, middle + 4, words.connection(connection), 'quiet'),
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

function links(
  { wakes }: Timeline,
  rowOfTask: ReadonlyMap<number, number>,
  columns: Columns,
  x: Scale,
  y: Scale,
): readonly string[] {
  return wakes.flatMap(({ task, by, ready }) => {
    const to = rowOfTask.get(task)
    const from = by.kind === 'task' ? rowOfTask.get(by.task) : undefined
    if (to === undefined || from === undefined || from === to) return []
    const at = x(columns.ofMoment(ready)) + CELL / 2
    const [start, end] = [y(from) + ROW / 2, y(to) + ROW / 2 + (from > to ? BAR / 2 : -BAR / 2)]
    const tip = from > to ? 5 : -5
    return [
      `<path class="wake" d="M${at} ${start} L${at} ${end} M${at - 3} ${end + tip} L${at} ${end} L${at + 3} ${end + tip}"/>`,
    ]
  })
}

function numbers({ entries }: Timeline, columns: Columns, x: Scale, top: number): readonly string[] {
  let free = 0
  return entries.flatMap(({ number, began }) => {
    if (number === null) return []
    const left = x(columns.ofMoment(began))
    if (left < free) return []
    free = left + 16
    const mark = numberMark(number, { width: 0, colour: 0, ascii: false, all: false })
    return [text(left - 2, top + 16, mark, 'number')]
  })
}

/** The same, further left where it would stand out of the picture. */
function textWithin(width: number, x: number, y: number, content: string, style: string): string {
  return text(Math.max(0, Math.min(x, width - 4 - widthOf(content) * LETTER * 1.2)), y, content, style)
}

function text(x: number, y: number, content: string, style: string): string {
  return `<text x="${x}" y="${y}"${style === '' ? '' : ` class="${style}"`}>${escapeMarkup(content)}</text>`
}
