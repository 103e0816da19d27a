import type { Block, Span, Timeline } from '../../timeline/model.js'
import { blocksByKept } from '../../timeline/queries.js'
import type { Glyphs } from '../look/glyphs.js'
import { shortened } from '../text/printable.js'
import type { Words } from '../text/words.js'
import { Row } from './canvas.js'
import { connectionRow } from './connection-row.js'
import { foldWords, type LaneOrFold } from './fold.js'
import { type Brush, laneRow } from './lane-row.js'
import type { Lanes } from './lanes.js'
import { areLinesClear, type Crossings, crossingsOf, drawLinks, linksOf } from './links.js'

/** A row for each lane, with lines from whoever woke a task to the task where those show more than they hide. */
export function rowsOf(
  lanes: Lanes,
  timeline: Timeline,
  words: Words,
  glyphs: Glyphs,
  brush: Brush,
): readonly Row[] {
  const { tasks, workers, connections, names } = lanes
  const links = linksOf(timeline, lanes.rows, brush.columns)
  const areClear = areLinesClear(links, names.length, brush.columns)
  const crossings: Crossings = areClear ? crossingsOf(links) : new Map()
  const keptBy = blocksByKept(timeline)
  const rows = [
    ...tasks.map((each, at) =>
      each.kind === 'lane'
        ? taskRow(each.lane, words, brush, keptBy.get(each.lane.task) ?? [], crossings.get(at))
        : noteRow(shortened(foldWords(each, words, glyphs), brush.columns.width, glyphs.ellipsis), brush),
    ),
    ...workers.map(({ spans, marks }, at) =>
      laneRow(spans, marks, words.jobLabels, brush, crossings.get(tasks.length + at)),
    ),
    ...connections.map(lane => connectionRow(lane, brush)),
  ]
  drawLinks(rows, links, crossings, brush.inks)
  return rows
}

function taskRow(
  { spans, marks }: Extract<LaneOrFold, { kind: 'lane' }>['lane'],
  words: Words,
  brush: Brush,
  kept: readonly Block[],
  crossed: readonly number[] | undefined,
): Row {
  const isKept = (span: Span) => kept.some(({ from, to }) => from < span.to.at && to.at > span.from.at)
  return laneRow(spans, marks, span => taskLabels(span, words, isKept(span)), brush, crossed)
}

function taskLabels(span: Span, words: Words, isKeptWaiting: boolean): readonly string[] {
  if (span.state !== 'ready') return words.waitLabels(span)
  return isKeptWaiting ? ['kept waiting', 'ready'] : ['ready']
}

/** A row with nothing but words. */
export function noteRow(text: string, { columns, inks }: Brush): Row {
  const row = new Row(columns.width)
  row.write(0, text, inks.passing.paint)
  return row
}
