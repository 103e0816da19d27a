import type { ConnectionLane, Timeline } from '../../timeline/model.js'
import { hasLoop, isStuck } from '../../timeline/queries.js'
import { type Columns, layOutColumns } from '../chart/columns.js'
import { foldLanes, foldWords } from '../chart/fold.js'
import { areLinesClear, linksOf, type RowsOfLanes } from '../chart/links.js'
import { placedNumbers } from '../chart/numbers.js'
import { glyphsOf } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { escapeMarkup } from '../text/markup.js'
import { printable, shortened, widthOf } from '../text/printable.js'
import { treePrefixes } from '../text/tree.js'
import { type Words, wordsFor } from '../text/words.js'
import { drawnAxis } from './axis.js'
import { drawnBelow } from './below.js'
import { CELL, drawnConnection, drawnLane, type Lane, ROW, type Scale } from './lane.js'
import { drawnLegend } from './legend.js'
import { drawnLinks, isCrossedAbove } from './links.js'
import { drawnLoop } from './loop.js'
import { stretchesOf } from './stretches.js'
import { SVG_STYLE } from './style.js'
import { LETTER, text } from './text.js'

const TOP = 34
const CONNECTIONS_AT_MOST = 12
/** Columns of names; what is longer is cut. */
const NAME_AT_LEAST = 7
const NAME_AT_MOST = 30
/** Columns after the end to say what stuck tasks wait for. */
const TAIL = 32
const WIDTH_AT_LEAST = 560
/** Between two numbers under the chart. */
const NUMBER_GAP = 8

/** The chart as a picture for slides and READMEs: one SVG, light or dark as its reader's screen is, names and values escaped. */
export function renderSvg(timeline: Timeline, asked: Look): string {
  const look = { ...asked, ascii: false, colour: 0 as const }
  const words = wordsFor(timeline, glyphsOf(look))
  const lanes = lanesOf(timeline, look, words)
  const connections = look.all ? timeline.connections : timeline.connections.slice(0, CONNECTIONS_AT_MOST)
  const connectionNames = connections.map(({ connection }) => words.connection(connection))
  const names = [...lanes.map(({ name }) => name), ...connectionNames]
  const widest = names.reduce((most, name) => Math.max(most, widthOf(name)), NAME_AT_LEAST)
  const nameWidth = 18 + Math.min(NAME_AT_MOST, widest) * LETTER
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
  const found = linksOf(timeline, rowsOf(timeline, lanes, connections), columns)
  const areClear = areLinesClear(found, lanes.length + connections.length, columns)
  const links = areClear ? found.filter(({ from }) => from >= -loopRows) : []
  const laidOut = lanes.map((lane, row) => ({
    ...lane,
    stretches: stretchesOf(lane.spans, columns),
    isCrossedAbove: (column: number) => isCrossedAbove(links, row, column),
  }))
  const marks = numbers(timeline, look, columns, x, bottom)
  const underMarks = bottom + (marks.length > 0 ? 38 : 20)
  const legend = drawnLegend(timeline, laidOut, links.length > 0, columns, underMarks, width)
  const below = drawnBelow(timeline, look, underMarks + legend.height + 8, width)
  const height = underMarks + legend.height + 8 + below.height
  const parts = [
    ...drawnAxis(timeline, columns, x, { times: TOP - 14, top, bottom, width }),
    ...drawnLinks(links, x, y),
    ...(loopRows > 0 ? drawnLoop(timeline, top, columns, x) : []),
    ...laidOut.flatMap((lane, row) => drawnLane(lane, y(row), columns, x, words)),
    ...connections.flatMap((lane, at) =>
      drawnConnection(lane, y(lanes.length + at) + ROW / 2, columns, x, words),
    ),
    ...(hidden > 0 ? [text(10, bottom - 8, `and ${hidden} more connections`, 'quiet')] : []),
    ...marks,
    ...legend.parts,
    ...below.parts,
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

function lanesOf(timeline: Timeline, look: Look, words: Words): readonly Lane[] {
  const folded = foldLanes(timeline.tasks, look.all)
  const glyphs = glyphsOf(look)
  const prefixes = treePrefixes(
    folded.map(each => (each.kind === 'lane' ? each.lane.depth : each.kind === 'fold' ? each.depth : 0)),
    glyphs,
  )
  const tasks = folded.map((each, at): Lane => {
    if (each.kind === 'lane') {
      const { task, spans, marks } = each.lane
      return { name: nameOf(prefixes[at] + words.task(task)), spans, marks, task, hidden: [], says: '' }
    }
    const says = shortened(foldWords(each, words, glyphs), look.width, glyphs.ellipsis)
    return {
      name: `${prefixes[at]}${glyphs.times} ${each.hidden.length} more`,
      spans: [],
      marks: [],
      task: null,
      hidden: each.hidden.map(({ task }) => task),
      says,
    }
  })
  const workers = timeline.workers.map(({ name, spans, marks }) => ({
    name: nameOf(words.worker(name)),
    spans,
    marks,
    task: null,
    hidden: [],
    says: '',
  }))
  return [...tasks, ...workers]
}

/** Lanes of workers follow those of tasks, and connections all of them. */
function rowsOf(
  { workers }: Timeline,
  lanes: readonly Lane[],
  connections: readonly ConnectionLane[],
): RowsOfLanes {
  const firstWorker = lanes.length - workers.length
  return {
    rowOfTask: new Map(lanes.flatMap(({ task }, row) => (task === null ? [] : [[task, row] as const]))),
    rowOfHidden: new Map(lanes.flatMap(({ hidden }, row) => hidden.map(task => [task, row] as const))),
    rowOfWorker: new Map(workers.map(({ pool, name }, at) => [`${pool}\n${name}`, firstWorker + at])),
    rowOfConnection: new Map(connections.map(({ connection }, at) => [connection, lanes.length + at])),
  }
}

function nameOf(name: string): string {
  return shortened(name, NAME_AT_MOST, '…')
}

function numbers(timeline: Timeline, look: Look, columns: Columns, x: Scale, top: number): readonly string[] {
  const cellsOf = (mark: string) => Math.ceil((widthOf(mark) * LETTER + NUMBER_GAP) / CELL)
  return placedNumbers(timeline, look, columns, cellsOf).map(({ mark, column }) =>
    text(x(column) - 2, top + 16, mark, 'number'),
  )
}
