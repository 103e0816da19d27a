import { MARK_GLYPHS } from '../render/look/mark-glyphs.js'
import type { PageLane, PageMark, SentBy } from '../render/page/data.js'
import { firstPast } from '../timeline/search.js'
import { type Colours, LETTER, type Pen } from './pen.js'
import { NAME_WIDTH, toPixels, toPosition, type View } from './view.js'

/** A mark where it is drawn. */
interface PlacedMark {
  readonly mark: PageMark
  readonly glyph: string
  readonly colour: string
  readonly left: number
  readonly right: number
}

/** Draws what happens at a point: its glyph and, where there is room behind it, what it says. */
export function drawMarks(pen: Pen, lane: PageLane, middle: number, view: View, colours: Colours): void {
  const { spans } = lane
  const placed = placedMarks(lane, view)
  for (const [at, { mark, glyph, colour, left }] of placed.entries()) {
    pen.fillStyle = colours(colour)
    pen.font = BOLD
    // What is asked of a task stands above its bar, what becomes of it behind.
    pen.fillText(glyph, left, ABOVE.has(mark[0]) ? middle - 7 : middle)
    const says = SAYING.has(mark[0]) ? mark[2] : ''
    const nextSpan = spans[firstPast(spans, span => span[1] > mark[1])]
    const room = Math.min(
      view.width,
      placed[at + 1]?.left ?? view.width,
      nextSpan === undefined ? view.width : toPixels(nextSpan[1], view),
    )
    if (says !== '' && left + 12 + says.length * LETTER < room) pen.fillText(says, left + 12, middle)
    pen.font = PLAIN
  }
}

const PLAIN = '12px ui-monospace, "DejaVu Sans Mono", monospace'
const BOLD = `bold ${PLAIN}`
/** How far behind the run that they end, ends stand, in positions. */
const BEHIND = 0.8
const GLYPH_WIDTH = 8
/** A number in a circle is wider than a letter. */
const CIRCLE_WIDTH = 14

/** The mark of a lane at a place, if there is one that can be seen. */
export function markAt(lane: PageLane, x: number, view: View): PageMark | null {
  const found = placedMarks(lane, view).find(({ left, right }) => x > left - 4 && x < right + 4)
  return found?.mark ?? null
}

/** The marks that have room beside one another, from left to right. How something ended has its place before all else. */
export function placedMarks({ marks }: PageLane, view: View): readonly PlacedMark[] {
  const from = toPosition(NAME_WIDTH, view) - BEHIND
  const first = firstPast(marks, mark => mark[1] >= from)
  const last = firstPast(marks, mark => toPixels(mark[1], view) > view.width)
  const ends = inTheirPlaces(marks, first, last, view, [], kind => ENDS.has(kind))
  const others = inTheirPlaces(marks, first, last, view, ends, kind => !ENDS.has(kind))
  return [...ends, ...others].sort((one, other) => one.left - other.left)
}

function inTheirPlaces(
  marks: readonly PageMark[],
  first: number,
  last: number,
  view: View,
  taken: readonly PlacedMark[],
  isWanted: (kind: PageMark[0]) => boolean,
): readonly PlacedMark[] {
  const placed: PlacedMark[] = []
  let [free, next] = [NAME_WIDTH, 0]
  for (let at = first; at < last; at++) {
    const mark = marks[at]!
    if (!isWanted(mark[0])) continue
    const [glyph, colour] = glyphOf(mark)
    const left = pixelsOf(mark, view)
    const right = left + widthOf(mark[0], glyph)
    while (next < taken.length && taken[next]!.right <= left) next++
    if (left < free || (taken[next]?.left ?? Number.POSITIVE_INFINITY) < right) continue
    placed.push({ mark, glyph, colour, left, right })
    free = right
  }
  return placed
}

function widthOf(kind: PageMark[0], glyph: string): number {
  if (kind !== 'printed') return GLYPH_WIDTH
  return glyph.length === 1 ? CIRCLE_WIDTH : (glyph.length + 0.5) * LETTER
}

const SENT: Readonly<Record<SentBy, readonly [glyph: string, colour: string]>> = {
  'client-sends': ['→', 'ready'],
  'server-sends': ['←', 'ready'],
}

function glyphOf([kind, , note]: PageMark): readonly [glyph: string, colour: string] {
  if (kind === 'printed') return [note, 'ink']
  return kind === 'client-sends' || kind === 'server-sends' ? SENT[kind] : MARK_GLYPHS[kind]!
}

const ABOVE: ReadonlySet<PageMark[0]> = new Set(['cancel-asked', 'deadline'])
const ENDS: ReadonlySet<PageMark[0]> = new Set(['returned', 'raised', 'cancelled'])
const SAYING: ReadonlySet<PageMark[0]> = new Set(['raised', 'cancelled', 'signal'])

function pixelsOf([kind, position]: PageMark, view: View): number {
  return toPixels(ENDS.has(kind) ? position + BEHIND : position, view)
}
