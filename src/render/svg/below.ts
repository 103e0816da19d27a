import type { Timeline } from '../../timeline/model.js'
import type { Look } from '../look/look.js'
import { renderSummary } from '../summary.js'
import { shortened, widthOf } from '../text/printable.js'
import { printedLines } from '../text/printed.js'
import type { Drawn } from './legend.js'
import { LETTER, text } from './text.js'

/** Lines of what was printed. */
const PRINTED_AT_MOST = 16
const LINE = 17
const LEFT = 10
const GAP = 14

/** Under the chart: what was printed, each with its number, and the facts of the run. `top` is the first line. */
export function drawnBelow(timeline: Timeline, look: Look, top: number, width: number): Drawn {
  const all = printedLines(timeline, look)
  const shown = all.length - PRINTED_AT_MOST > 1 ? all.slice(0, PRINTED_AT_MOST) : all
  // Further lines of one number stand under its first.
  const indent =
    LEFT + GAP + shown.reduce((most, { mark }) => Math.max(most, widthOf(mark) * LETTER * 1.2), 0)
  const room = Math.floor((width - indent - LEFT) / LETTER)
  const printed = shown.map(({ mark, text: says }) => (y: number) => [
    ...(mark === '' ? [] : [text(LEFT, y, mark, 'number')]),
    text(indent, y, shortened(says, room, '…'), ''),
  ])
  const left = all.length - shown.length
  const facts = renderSummary(timeline, { ...look, width: Math.floor((width - 2 * LEFT) / LETTER) })
  const lines = [
    ...printed,
    ...(left > 0 ? [(y: number) => [text(indent, y, `… and ${left} more lines`, 'quiet')]] : []),
    () => [],
    ...facts.split('\n').map(line => (y: number) => [text(LEFT, y, line.replace(/^ /, ''), 'quiet')]),
  ]
  return { parts: lines.flatMap((line, at) => line(top + at * LINE)), height: lines.length * LINE }
}
