import { MARK_GLYPHS } from '../render/mark-glyphs.js'
import type { PageLane, PageMark } from '../render/page-data.js'
import { firstPast } from '../render/page-lookup.js'
import { type Colours, LETTER, type Pen } from './pen.js'
import { NAME_WIDTH, toPixels, toPosition, type View } from './view.js'

/** Draws what happens at a point: its glyph and, where there is room behind it, what it says. */
export function drawMarks(
  pen: Pen,
  { marks, spans }: PageLane,
  middle: number,
  view: View,
  colours: Colours,
): void {
  let free = NAME_WIDTH
  const from = toPosition(NAME_WIDTH, view)
  for (let at = firstPast(marks, mark => mark[1] >= from); at < marks.length; at++) {
    const mark = marks[at]!
    const x = pixelsOf(mark, view)
    if (x > view.width) break
    const drawn = glyphOf(mark)
    if (drawn === null || x < free) continue
    const [glyph, colour] = drawn
    pen.fillStyle = colours(colour)
    pen.font = BOLD
    // What is asked of a task stands above its bar, what becomes of it behind.
    pen.fillText(glyph, x, ABOVE.has(mark[0]) ? middle - 7 : middle)
    free = x + 8
    const says = mark[0] === 'printed' ? '' : mark[2]
    const next = Math.min(
      nextOf(marks, at, view),
      toPixels(spans[firstPast(spans, span => span[1] > mark[1])]?.[1] ?? Number.POSITIVE_INFINITY, view),
    )
    const end = x + 12 + says.length * LETTER
    if (says !== '' && end < Math.min(next, view.width)) {
      pen.fillText(says, x + 12, middle)
      free = end
    }
    pen.font = PLAIN
  }
}

const PLAIN = '12px ui-monospace, "DejaVu Sans Mono", monospace'
/** How far a mark may be from where it is pointed at, in pixels. */
const REACH = 12
/** How far behind the run that they end, ends stand, in positions. */
const BEHIND = 0.8
const BOLD = `bold ${PLAIN}`

/** The mark of a lane at a place, if there is one that can be seen. */
export function markAt({ marks }: PageLane, x: number, view: View): PageMark | null {
  const from = toPosition(x - REACH, view) - BEHIND
  for (let at = firstPast(marks, mark => mark[1] >= from); at < marks.length; at++) {
    const mark = marks[at]!
    const left = pixelsOf(mark, view)
    if (left > x + 8) return null
    if (glyphOf(mark) !== null && Math.abs(left + 4 - x) < 8) return mark
  }
  return null
}

function glyphOf([kind, , note]: PageMark): readonly [glyph: string, colour: string] | null {
  return kind === 'printed' ? [note, 'ink'] : (MARK_GLYPHS[kind] ?? null)
}

const ABOVE: ReadonlySet<PageMark[0]> = new Set(['cancel-asked', 'deadline'])
const ENDS: ReadonlySet<PageMark[0]> = new Set(['returned', 'raised', 'cancelled'])

function pixelsOf([kind, position]: PageMark, view: View): number {
  return toPixels(ENDS.has(kind) ? position + BEHIND : position, view)
}

function nextOf(marks: readonly PageMark[], at: number, view: View): number {
  const next = marks.slice(at + 1, at + 5).find(mark => glyphOf(mark) !== null)
  return next === undefined ? Number.POSITIVE_INFINITY : pixelsOf(next, view)
}
