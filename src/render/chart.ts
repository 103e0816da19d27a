import type { ConnectionLane, Moment, Span, Timeline } from '../timeline/model.js'
import { hasLoop, isStuck } from '../timeline/queries.js'
import { axisRows } from './axis.js'
import { Row } from './canvas.js'
import { layOutColumns } from './columns.js'
import { connectionRow } from './connection-row.js'
import { loopRow, numberRow, signalRow } from './extra-rows.js'
import { foldLanes, type LaneOrFold } from './fold.js'
import { type Glyphs, glyphsOf } from './glyphs.js'
import { inksOf } from './inks.js'
import { type Brush, laneRow } from './lane-row.js'
import { legendLines } from './legend.js'
import { drawLinks } from './links.js'
import type { Look } from './look.js'
import { paletteOf } from './palette.js'
import { padded, printable, shortened, widthOf } from './printable.js'
import { treePrefixes } from './tree.js'
import { type Words, wordsFor } from './words.js'

/** A row with its name in front of it. */
interface Line {
  readonly name: string
  readonly row: Row
}

const NAMES_AT_LEAST = 8
const CONNECTIONS_AT_MOST = 12

/** A chart, line by line, and where things stand in it. */
export interface Chart {
  readonly lines: readonly string[]
  /** The column of a moment. */
  readonly columnOf: (moment: Moment) => number
}

/** Draws a lane for each task, thread and process over a common axis of time. */
export function renderChart(timeline: Timeline, look: Look): string {
  return drawChart(timeline, look).lines.join('\n')
}

/** The same for whoever points at moments in it. */
export function drawChart(timeline: Timeline, look: Look): Chart {
  const glyphs = glyphsOf(look)
  const palette = paletteOf(look)
  const words = wordsFor(timeline, glyphs)
  const folded = foldLanes(timeline.tasks, look.all)
  const names = namesOf(folded, words, glyphs)
  const workerNames = timeline.workers.map(({ name }) => words.worker(name))
  const connections = look.all ? timeline.connections : timeline.connections.slice(0, CONNECTIONS_AT_MOST)
  const connectionNames = connections.map(({ connection }) => words.connection(connection))
  const hiddenConnections = timeline.connections.length - connections.length
  const nameWidth = widthOfNames([...names, ...workerNames, ...connectionNames], look)
  const width = Math.max(8, look.width - nameWidth - 2)
  const columns = layOutColumns(timeline, {
    width,
    tail: isStuck(timeline) ? Math.min(32, Math.floor(width * 0.4)) : 0,
    shown: shownMoments(folded, connections, timeline),
  })
  const brush: Brush = { columns, inks: inksOf(glyphs, palette) }

  const rowNames = [...names, ...workerNames, ...connectionNames]
  const axis = axisRows(brush, timeline.end.at)
  const taskRows = folded.map(each => rowOf(each, words, glyphs, brush))
  const labelOf = (span: Span) => workerLabels(span, words)
  const workerRows = timeline.workers.map(({ spans, marks }) => laneRow(spans, marks, labelOf, brush))
  const connectionRows = connections.map(lane => connectionRow(lane, brush))
  const rows = [...taskRows, ...workerRows, ...connectionRows]
  const rowOfTask = new Map(
    folded.flatMap((each, at) => (each.kind === 'lane' ? [[each.lane.task, at] as const] : [])),
  )
  const rowOfWorker = new Map(
    timeline.workers.map(({ pool, name }, at) => [`${pool}\n${name}`, taskRows.length + at] as const),
  )
  const rowOfConnection = new Map(
    connections.map(({ connection }, at) => [connection, taskRows.length + workerRows.length + at] as const),
  )
  drawLinks(timeline, { rows, rowOfTask, rowOfWorker, rowOfConnection }, brush)

  const lines: Line[] = [
    ...axis.map(row => ({ name: '', row })),
    // Two runs beside one another have no loop in common.
    ...(timeline.run === null || !hasLoop(timeline) ? [] : [{ name: 'loop', row: loopRow(timeline, brush) }]),
    ...optional('signals', signalRow(timeline, brush)),
    ...rows.map((row, at) => ({ name: rowNames[at]!, row })),
    ...(hiddenConnections > 0
      ? [{ name: '', row: noteRow(`${hiddenConnections} more connections; \`--all\` shows them`, brush) }]
      : []),
    ...optional('prints', numberRow(timeline, look, brush)),
  ]
  if (look.until !== undefined)
    for (const { row } of lines.slice(2)) row.clearFrom(columns.ofTime(look.until) + 1)
  const drawn = lines.map(({ name, row }) => {
    const shown = padded(shortened(name, nameWidth, glyphs.ellipsis), nameWidth)
    return ` ${palette.name(shown)} ${row}`.trimEnd()
  })
  const legend = legendLines(
    lines.map(({ row }) => row),
    brush.inks,
    look.width - 1,
    palette.quiet,
  )
  return {
    lines: [...drawn, ...legend.map(line => ` ${line}`)],
    columnOf: moment => nameWidth + 2 + columns.ofMoment(moment),
  }
}

function rowOf(each: LaneOrFold, words: Words, glyphs: Glyphs, brush: Brush): Row {
  if (each.kind === 'lane') {
    const { spans, marks } = each.lane
    return laneRow(spans, marks, span => taskLabels(span, words), brush)
  }
  const { hidden } = each
  const row = new Row(brush.columns.width)
  const [first, last] = [words.task(hidden[0]!.task), words.task(hidden.at(-1)!.task)]
  const who = hidden.length === 1 ? first : `${first} ${glyphs.ellipsis} ${last}`
  const says =
    each.kind === 'rest'
      ? `${who}; \`--all\` shows them`
      : `${each.isExact ? 'just like this' : 'like this, at other times'}: ${who}`
  row.write(0, shortened(says, brush.columns.width, glyphs.ellipsis), brush.inks.passing.paint)
  return row
}

function noteRow(text: string, { columns, inks }: Brush): Row {
  const row = new Row(columns.width)
  row.write(0, text, inks.passing.paint)
  return row
}

function taskLabels({ state, label, waiting }: Span, words: Words): readonly string[] {
  if (state === 'ready') return ['kept waiting', 'ready']
  return waiting === null ? [printable(label)] : words.waitLabels(waiting)
}

function workerLabels({ job, label }: Span, words: Words): readonly string[] {
  const name = job === null ? '' : words.job(job)
  return label === '' || label === name ? [name] : [`${name}: ${printable(label)}`, name]
}

function namesOf(folded: readonly LaneOrFold[], words: Words, glyphs: Glyphs): readonly string[] {
  const depths = folded.map(each =>
    each.kind === 'lane' ? each.lane.depth : each.kind === 'fold' ? each.depth : 0,
  )
  const prefixes = treePrefixes(depths, glyphs)
  return folded.map((each, at) => {
    if (each.kind === 'lane') return prefixes[at]! + printable(each.lane.title ?? words.task(each.lane.task))
    return `${prefixes[at]}${glyphs.times} ${each.hidden.length} more`
  })
}

/** When anything happens on the lanes that are drawn. */
function shownMoments(
  folded: readonly LaneOrFold[],
  connections: readonly ConnectionLane[],
  { workers, signals, loop }: Timeline,
): readonly Moment[] {
  const lanes = folded.flatMap(each => (each.kind === 'lane' ? [each.lane] : []))
  return [
    ...[...lanes, ...workers, signals, loop].flatMap(lane => [
      ...lane.marks.map(mark => mark.moment),
      ...('spans' in lane ? lane.spans.flatMap(({ from, to }) => [from, to]) : []),
    ]),
    ...connections.flatMap(({ parcels }) => parcels.map(({ sent }) => sent)),
  ]
}

/** As wide as the widest name, yet never so wide that time has no room. */
function widthOfNames(names: readonly string[], look: Look): number {
  const most = Math.max(NAMES_AT_LEAST, Math.floor(look.width * 0.3))
  return names.reduce((width, name) => Math.min(most, Math.max(width, widthOf(name))), NAMES_AT_LEAST)
}

function optional(name: string, row: Row | null): readonly Line[] {
  return row === null ? [] : [{ name, row }]
}
