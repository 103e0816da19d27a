import { duration } from '../../timeline/duration.js'
import type { Block, ConnectionLane, Entry, Moment, Span, Timeline } from '../../timeline/model.js'
import { blocksByKept, hasLoop, isStuck } from '../../timeline/queries.js'
import { type Glyphs, glyphsOf } from '../look/glyphs.js'
import { inksOf } from '../look/inks.js'
import type { Look } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { endLabels } from '../text/end-labels.js'
import { padded, printable, shortened, shortenedInside, widthOf, wrap } from '../text/printable.js'
import { treePrefixes } from '../text/tree.js'
import { type Words, wordsFor } from '../text/words.js'
import { axisRows } from './axis.js'
import { Row } from './canvas.js'
import { type Columns, layOutColumns } from './columns.js'
import { connectionRow } from './connection-row.js'
import { loopRow, numberRow, signalRow } from './extra-rows.js'
import { foldLanes, foldWords, type LaneOrFold } from './fold.js'
import { type Brush, laneRow } from './lane-row.js'
import { legendLines } from './legend.js'
import { areLinesClear, type Crossings, crossingsOf, drawLinks, linksOf, type RowsOfLanes } from './links.js'

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
  /** How many lines stand over the lanes, and how many lanes there are. */
  readonly head: number
  readonly lanes: number
  readonly legendFrom: number
  /** The column of a moment. */
  readonly columnOf: (moment: Moment) => number
  /** The line of the lane on which somebody acts; null: it has none. */
  readonly lineOf: (who: Entry['who']) => number | null
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
    tail: tailOf(timeline, width),
    shown: shownMoments(folded, connections, timeline),
  })
  const brush: Brush = { columns, inks: inksOf(look) }

  const rowNames = [...names, ...workerNames, ...connectionNames]
  const axis = axisRows(brush)
  const keptBy = blocksByKept(timeline)
  const afterTasks = folded.length
  const afterWorkers = afterTasks + timeline.workers.length
  const places: RowsOfLanes = {
    rowOfTask: new Map(
      folded.flatMap((each, at) => (each.kind === 'lane' ? [[each.lane.task, at] as const] : [])),
    ),
    rowOfHidden: new Map(
      folded.flatMap((each, at) =>
        each.kind === 'lane' ? [] : each.hidden.map(({ task }) => [task, at] as const),
      ),
    ),
    rowOfWorker: new Map(
      timeline.workers.map(({ pool, name }, at) => [`${pool}\n${name}`, afterTasks + at] as const),
    ),
    rowOfConnection: new Map(
      connections.map(({ connection }, at) => [connection, afterWorkers + at] as const),
    ),
  }
  const links = linksOf(timeline, places, columns)
  const crossings: Crossings = areLinesClear(links, rowNames.length, columns) ? crossingsOf(links) : new Map()
  const rows = [
    ...folded.map((each, at) => rowOf(each, words, glyphs, brush, keptBy, crossings.get(at))),
    ...timeline.workers.map(({ spans, marks }, at) =>
      laneRow(spans, marks, words.jobLabels, brush, crossings.get(afterTasks + at)),
    ),
    ...connections.map(lane => connectionRow(lane, brush)),
  ]
  drawLinks(rows, links, crossings, brush.inks)

  const above: Line[] = [
    ...axis.map(row => ({ name: '', row })),
    // Two runs beside one another have no loop in common.
    ...(timeline.run === null || !hasLoop(timeline)
      ? []
      : [{ name: 'loop', row: loopRow(timeline, look, brush) }]),
    ...optional('signals', signalRow(timeline, brush)),
  ]
  const head = above.length
  const lines: Line[] = [
    ...above,
    ...rows.map((row, at) => ({ name: rowNames[at]!, row })),
    ...(hiddenConnections > 0
      ? [{ name: '', row: noteRow(`${hiddenConnections} more connections; \`--all\` shows them`, brush) }]
      : []),
    ...optional('prints', numberRow(timeline, look, brush)),
  ]
  if (look.until !== undefined)
    for (const { row } of lines.slice(2)) row.clearFrom(firstAfter(look.until, columns))
  const drawn = lines.map(({ name, row }) => {
    // A task that is yet to come has no name.
    if (look.until !== undefined && `${row}`.trim() === '') return ''
    const shown = padded(shortenedInside(name, nameWidth, glyphs.ellipsis), nameWidth)
    return ` ${palette.name(shown)} ${row}`.trimEnd()
  })
  const legend = legendLines(
    lines.map(({ row }) => row),
    brush.inks,
    look.width - 1,
    palette.quiet,
  )
  const shared = `times up to ${duration(columns.shared)} apart share a column; \`--from\` and \`--to\` show more`
  const note = columns.shared === 0 ? [] : wrap(shared, look.width - 2).map(line => palette.quiet(line))
  return {
    lines: [...drawn, ...[...legend, ...note].map(line => ` ${line}`)],
    head,
    lanes: rows.length,
    legendFrom: lines.length,
    columnOf: moment => nameWidth + 2 + columns.ofMoment(moment),
    lineOf: who => {
      const row =
        who.kind === 'task'
          ? (places.rowOfTask.get(who.task) ?? places.rowOfHidden.get(who.task))
          : places.rowOfWorker.get(workerOf(who, timeline))
      return row === undefined ? null : head + row
    },
  }
}

/** The first column of what has not happened yet; a wake-up is drawn one column before its step. */
function firstAfter(until: number, { instants, ofTime }: Columns): number {
  const next = instants.findIndex(({ at }) => at > until)
  if (next < 0) return ofTime(until) + 1
  const reached = instants[next - 1]?.last ?? -1
  return Math.max(reached + 1, Math.min(ofTime(until) + 1, instants[next]!.first - 1))
}

function workerOf(who: Entry['who'], { jobs }: Timeline): `${string}\n${string}` {
  const found = who.kind === 'job' ? jobs.find(({ job }) => job === who.job) : undefined
  return `${found?.pool}\n${found?.worker}`
}

function rowOf(
  each: LaneOrFold,
  words: Words,
  glyphs: Glyphs,
  brush: Brush,
  keptBy: ReadonlyMap<number, readonly Block[]>,
  crossed: readonly number[] | undefined,
): Row {
  if (each.kind === 'lane') {
    const { task, spans, marks } = each.lane
    const kept = keptBy.get(task) ?? []
    const isKept = (span: Span) => kept.some(({ from, to }) => from < span.to.at && to.at > span.from.at)
    return laneRow(spans, marks, span => taskLabels(span, words, isKept(span)), brush, crossed)
  }
  const row = new Row(brush.columns.width)
  const says = foldWords(each, words, glyphs)
  row.write(0, shortened(says, brush.columns.width, glyphs.ellipsis), brush.inks.passing.paint)
  return row
}

function noteRow(text: string, { columns, inks }: Brush): Row {
  const row = new Row(columns.width)
  row.write(0, text, inks.passing.paint)
  return row
}

function taskLabels(span: Span, words: Words, isKeptWaiting: boolean): readonly string[] {
  if (span.state !== 'ready') return words.waitLabels(span)
  return isKeptWaiting ? ['kept waiting', 'ready'] : ['ready']
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

/** Columns kept free after the end: for waits that never end, or for words where a failure ended it. */
function tailOf(timeline: Timeline, width: number): number {
  if (isStuck(timeline)) return Math.min(32, Math.floor(width * 0.4))
  const says = timeline.tasks
    .flatMap(({ marks }) => marks)
    .filter(({ kind, moment }) => kind === 'raised' && moment.at === timeline.end.at)
    .flatMap(mark => endLabels(mark).slice(-1))
  const longest = says.reduce((most, each) => Math.max(most, widthOf(each)), 0)
  return longest === 0 || longest > width * 0.3 ? 0 : longest + 2
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
