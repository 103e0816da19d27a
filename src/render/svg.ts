import type { Timeline } from '../timeline/model.js'
import { hasLoop, isStuck } from '../timeline/queries.js'
import { type Columns, layOutColumns } from './columns.js'
import { foldLanes } from './fold.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { escapeMarkup } from './markup.js'
import { placedNumbers } from './numbers.js'
import { printable, shortened, widthOf } from './printable.js'
import { printedLines } from './printed.js'
import { renderSummary } from './summary.js'
import { drawnAxis } from './svg-axis.js'
import { BAR, CELL, drawnConnection, drawnLane, type Lane, ROW, type Scale } from './svg-lane.js'
import { drawnLegend } from './svg-legend.js'
import { drawnLoop } from './svg-loop.js'
import { SVG_STYLE } from './svg-style.js'
import { LETTER, text } from './svg-text.js'
import { treePrefixes } from './tree.js'
import { type Words, wordsFor } from './words.js'

const TOP = 34
const CONNECTIONS_AT_MOST = 12
/** Columns of a name; what is longer is cut. */
const NAME_AT_MOST = 30
/** Columns after the end to say what stuck tasks wait for. */
const TAIL = 32
const WIDTH_AT_LEAST = 560
/** Lines of what was printed, under the chart. */
const PRINTED_AT_MOST = 16
const LINE = 17
/** Between two numbers under the chart. */
const NUMBER_GAP = 8

/** The chart as a picture for slides and READMEs: one SVG, light or dark as its reader's screen is, names and values escaped. */
export function renderSvg(timeline: Timeline, asked: Look): string {
  const look = { ...asked, ascii: false, colour: 0 as const }
  const words = wordsFor(timeline, glyphsOf(look))
  const lanes = lanesOf(timeline, look, words)
  const connections = look.all ? timeline.connections : timeline.connections.slice(0, CONNECTIONS_AT_MOST)
  const connectionNames = connections.map(({ connection }) => words.connection(connection))
  const nameWidth = Math.max(
    ...[7, ...[...lanes.map(({ name }) => name), ...connectionNames].map(widthOf)].map(
      columns => 14 + Math.min(NAME_AT_MOST, columns) * LETTER,
    ),
  )
  const columns = layOutColumns(timeline, {
    width: Math.max(40, look.width),
    tail: isStuck(timeline) ? TAIL : 0,
    shown: [...lanes, timeline.loop].flatMap(({ spans, marks }) => [
      ...marks.map(mark => mark.moment),
      ...spans.flatMap(({ from, to }) => [from, to]),
    ]),
  })
  const x = (column: number) => nameWidth + column * CELL
  // Signals stand between the ruler and the lanes.
  const top = TOP + (timeline.signals.marks.length > 0 ? 14 : 0)
  const loopRows = timeline.run !== null && hasLoop(timeline) ? 1 : 0
  const y = (row: number) => top + (loopRows + row) * ROW
  const width = Math.max(WIDTH_AT_LEAST, x(columns.width) + 16)
  const hidden = timeline.connections.length - connections.length
  const bottom = y(lanes.length + connections.length + (hidden > 0 ? 1 : 0))
  const rowOfTask = new Map(lanes.flatMap(({ task }, row) => (task === null ? [] : [[task, row] as const])))
  const marks = numbers(timeline, look, columns, x, bottom)
  const legend = drawnLegend(timeline, lanes, columns, bottom + (marks.length > 0 ? 38 : 20), width)
  const below = bottom + (marks.length > 0 ? 38 : 20) + legend.height + 8
  const lines = [
    ...printed(timeline, look),
    { mark: '', says: '' },
    ...summary(timeline, { ...look, width: Math.floor((width - 20) / LETTER) }),
  ]
  const height = below + lines.length * LINE
  const parts = [
    ...drawnAxis(timeline, columns, x, { times: TOP - 14, top, bottom, width }),
    ...links(timeline, rowOfTask, columns, x, y),
    ...(loopRows > 0 ? drawnLoop(timeline, top, columns, x) : []),
    ...lanes.flatMap((lane, row) => drawnLane(lane, y(row), columns, x, words)),
    ...connections.flatMap((lane, at) =>
      drawnConnection(lane, y(lanes.length + at) + ROW / 2, columns, x, words),
    ),
    ...(hidden > 0 ? [text(10, bottom - 8, `and ${hidden} more connections`, 'quiet')] : []),
    ...marks,
    ...legend.parts,
    ...lines.flatMap(({ mark, says }, at) => {
      const line = below + at * LINE
      const room = Math.floor((width - 50) / LETTER)
      return mark === ''
        ? [text(10, line, says, 'quiet')]
        : [text(10, line, mark, 'number'), text(32, line, shortened(says, room, '…'), '')]
    }),
  ]
  const title = printable(timeline.run?.program.split(/[\\/]/).at(-1) ?? 'a program')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" height="${height}" role="img" aria-label="${escapeMarkup(`Timeline of ${title}`)}">`,
    SVG_STYLE,
    `<rect class="ground" width="100%" height="100%" rx="6"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

interface Below {
  /** The number of what printed it; empty: nothing printed it. */
  readonly mark: string
  readonly says: string
}

function printed(timeline: Timeline, look: Look): readonly Below[] {
  const all = printedLines(timeline, look).map(({ mark, text: says }) => ({ mark, says }))
  const left = all.length - PRINTED_AT_MOST
  return left > 1 ? [...all.slice(0, PRINTED_AT_MOST), { mark: '', says: `… and ${left} more lines` }] : all
}

function summary(timeline: Timeline, look: Look): readonly Below[] {
  const lines = renderSummary(timeline, look).split('\n')
  return lines.map(line => ({ mark: '', says: line.replace(/^ /, '') }))
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
      return { name: nameOf(prefixes[at] + words.task(task)), spans, marks, task }
    }
    return { name: `${prefixes[at]}× ${each.hidden.length} more`, spans: [], marks: [], task: null }
  })
  const workers = timeline.workers.map(({ name, spans, marks }) => ({
    name: nameOf(words.worker(name)),
    spans,
    marks,
    task: null,
  }))
  return [...tasks, ...workers]
}

function nameOf(name: string): string {
  return shortened(name, NAME_AT_MOST, '…')
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

function numbers(timeline: Timeline, look: Look, columns: Columns, x: Scale, top: number): readonly string[] {
  const cellsOf = (mark: string) => Math.ceil((widthOf(mark) * LETTER + NUMBER_GAP) / CELL)
  return placedNumbers(timeline, look, columns, cellsOf).map(({ mark, column }) =>
    text(x(column) - 2, top + 16, mark, 'number'),
  )
}
