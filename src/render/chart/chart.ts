import { duration } from '../../timeline/duration.js'
import type { Entry, Moment, Timeline } from '../../timeline/model.js'
import { hasLoop, isStuck } from '../../timeline/queries.js'
import { glyphsOf } from '../look/glyphs.js'
import { inksOf } from '../look/inks.js'
import type { Look } from '../look/look.js'
import { type Palette, paletteOf } from '../look/palette.js'
import { endLabels } from '../text/end-labels.js'
import { padded, shortenedInside, widthOf, wrap } from '../text/printable.js'
import { wordsFor } from '../text/words.js'
import { axisRows } from './axis.js'
import type { Row } from './canvas.js'
import { type Columns, layOutColumns } from './columns.js'
import { loopRow, numberRow, signalRow } from './extra-rows.js'
import type { Brush } from './lane-row.js'
import { type Lanes, lanesOf, shownMoments } from './lanes.js'
import { legendLines } from './legend.js'
import { noteRow, rowsOf } from './rows.js'

/** A row with its name in front of it. */
interface Line {
  readonly name: string
  readonly row: Row
}

const NAMES_AT_LEAST = 8

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
  const lanes = lanesOf(timeline, look, words, glyphs)
  const nameWidth = widthOfNames(lanes.names, look)
  const width = Math.max(8, look.width - nameWidth - 2)
  const columns = layOutColumns(timeline, {
    width,
    tail: tailOf(timeline, width),
    shown: shownMoments(lanes, timeline),
  })
  const brush: Brush = { columns, inks: inksOf(look) }
  const rows = rowsOf(lanes, timeline, words, glyphs, brush)
  const above = linesAbove(timeline, look, brush)
  const lines: Line[] = [
    ...above,
    ...rows.map((row, at) => ({ name: lanes.names[at]!, row })),
    ...linesBelow(timeline, lanes, look, brush),
  ]
  if (look.until !== undefined)
    for (const { row } of lines.slice(2)) row.clearFrom(firstAfter(look.until, columns))
  const under = linesUnder(lines, look, brush, palette).map(line => ` ${line}`)
  return {
    lines: [...lines.map(line => drawnLine(line, nameWidth, look, palette)), ...under],
    head: above.length,
    lanes: rows.length,
    legendFrom: lines.length,
    columnOf: moment => nameWidth + 2 + columns.ofMoment(moment),
    lineOf: who => {
      const row = rowOf(who, lanes, timeline)
      return row === undefined ? null : above.length + row
    },
  }
}

/** The axis, the loop, and the signals. */
function linesAbove(timeline: Timeline, look: Look, brush: Brush): readonly Line[] {
  // Two runs beside one another have no loop in common.
  const isLoopShown = timeline.run !== null && hasLoop(timeline)
  return [
    ...axisRows(brush).map(row => ({ name: '', row })),
    ...optional('loop', isLoopShown ? loopRow(timeline, look, brush) : null),
    ...optional('signals', signalRow(timeline, brush)),
  ]
}

function linesBelow(
  timeline: Timeline,
  { hiddenConnections }: Lanes,
  look: Look,
  brush: Brush,
): readonly Line[] {
  const hidden = `${hiddenConnections} more connections; \`--all\` shows them`
  return [
    ...optional('', hiddenConnections > 0 ? noteRow(hidden, brush) : null),
    ...optional('prints', numberRow(timeline, look, brush)),
  ]
}

/** The legend, and a note where the chart is coarser than the run. */
function linesUnder(
  lines: readonly Line[],
  look: Look,
  { columns, inks }: Brush,
  { quiet }: Palette,
): readonly string[] {
  const rows = lines.map(({ row }) => row)
  const shared = `times up to ${duration(columns.shared)} apart share a column; \`--from\` and \`--to\` show more`
  return [
    ...legendLines(rows, inks, look.width - 1, quiet),
    ...(columns.shared === 0 ? [] : wrap(shared, look.width - 2).map(line => quiet(line))),
  ]
}

function drawnLine({ name, row }: Line, nameWidth: number, look: Look, palette: Palette): string {
  const drawn = `${row}`
  // A task that is yet to come has no name.
  if (look.until !== undefined && drawn.trim() === '') return ''
  const shown = padded(shortenedInside(name, nameWidth, glyphsOf(look).ellipsis), nameWidth)
  return ` ${palette.name(shown)} ${drawn}`.trimEnd()
}

/** Among the rows of lanes. */
function rowOf(who: Entry['who'], { rows }: Lanes, timeline: Timeline): number | undefined {
  return who.kind === 'task'
    ? (rows.rowOfTask.get(who.task) ?? rows.rowOfHidden.get(who.task))
    : rows.rowOfWorker.get(workerOf(who, timeline))
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

/** As wide as the widest name, yet never so wide that time has no room. */
function widthOfNames(names: readonly string[], look: Look): number {
  const most = Math.max(NAMES_AT_LEAST, Math.floor(look.width * 0.3))
  return names.reduce((width, name) => Math.min(most, Math.max(width, widthOf(name))), NAMES_AT_LEAST)
}

function optional(name: string, row: Row | null): readonly Line[] {
  return row === null ? [] : [{ name, row }]
}
