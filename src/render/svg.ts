import type { Timeline } from '../timeline/model.js'
import { ticksOf } from './axis.js'
import { type Columns, layOutColumns } from './columns.js'
import { foldLanes } from './fold.js'
import { glyphsOf, numberMark } from './glyphs.js'
import { headerText } from './header.js'
import type { Look } from './look.js'
import { escapeMarkup } from './markup.js'
import { shortened, widthOf } from './printable.js'
import { printedLines } from './printed.js'
import { BAR, CELL, drawnConnection, drawnLane, type Lane, ROW, type Scale } from './svg-lane.js'
import { SVG_STYLE } from './svg-style.js'
import { LETTER, text, textWithin } from './svg-text.js'
import { treePrefixes } from './tree.js'
import { type Words, wordsFor } from './words.js'

const TOP = 34
const CONNECTIONS_AT_MOST = 12
/** Lines of what was printed, under the chart. */
const PRINTED_AT_MOST = 16
const LINE = 17

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
  // Signals stand between the ruler and the lanes.
  const top = TOP + (timeline.signals.marks.length > 0 ? 14 : 0)
  const y = (row: number) => top + row * ROW
  const header = headerText(timeline, glyphsOf({ ...look, ascii: false }))
  const width = Math.max(x(columns.width) + 16, 20 + widthOf(header) * LETTER)
  const bottom = y(lanes.length + Math.min(CONNECTIONS_AT_MOST, timeline.connections.length))
  const allPrinted = printedLines(timeline, { ...look, ascii: false })
  const left = allPrinted.length - PRINTED_AT_MOST
  const more = { mark: '', text: `… and ${left} more lines` }
  const printed = left > 1 ? [...allPrinted.slice(0, PRINTED_AT_MOST), more] : allPrinted
  const height = bottom + 50 + printed.length * LINE
  const rowOfTask = new Map(lanes.flatMap(({ task }, row) => (task === null ? [] : [[task, row] as const])))
  const parts = [
    ...axis(columns, timeline.end.at, x, { top, bottom, width }),
    ...links(timeline, rowOfTask, columns, x, y),
    ...lanes.flatMap((lane, row) => drawnLane(lane, y(row), columns, x, words)),
    ...timeline.connections
      .slice(0, CONNECTIONS_AT_MOST)
      .flatMap((lane, at) => drawnConnection(lane, y(lanes.length + at) + ROW / 2, columns, x, words)),
    ...timeline.signals.marks.map(({ moment, note }) =>
      textWithin(width, x(columns.ofMoment(moment)), top - 4, `↯ ${note}`, 'mark bad'),
    ),
    ...numbers(timeline, columns, x, bottom),
    ...printed.flatMap(({ mark, text: says }, at) => {
      const line = bottom + 38 + at * LINE
      const room = Math.floor((width - 50) / LETTER)
      return [text(10, line, mark, 'number'), text(32, line, shortened(says, room, '…'), '')]
    }),
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

function axis(
  columns: Columns,
  end: number,
  x: Scale,
  { top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
): readonly string[] {
  const ticks = ticksOf(columns, end).flatMap(({ column, text: time }) => [
    `<line class="tick" x1="${x(column)}" y1="${top - 8}" x2="${x(column)}" y2="${bottom}"/>`,
    textWithin(width, x(column) + 2, TOP - 14, time.endsWith('s') ? time : `${time} s`, 'quiet'),
  ])
  const breaks = columns.broken.map(instant =>
    textWithin(width, x(instant.last + 2), top - 2, '≈ time left out', 'quiet'),
  )
  return [...ticks, ...breaks]
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
