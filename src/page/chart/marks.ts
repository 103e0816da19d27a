import { lookOf, type Pictured, SENDS, type SentBy } from '../../render/look/marks.js'
import type { PageLane, PageMark } from '../../render/page/data.js'
import { firstPast } from '../../timeline/search.js'
import { type Colours, LETTER, type Pen } from './pen.js'
import { NAME_WIDTH, toPixels, toPosition, type View } from './view.js'

/** A mark where it is drawn. */
interface PlacedMark {
  readonly mark: PageMark
  readonly look: Look
  readonly left: number
  readonly right: number
}

interface Look {
  readonly glyph: string
  readonly colour: string
  /** What is written behind it where there is room; empty: nothing. */
  readonly says: string
}

/** Draws what happens at a point: its glyph and, where there is room behind it, what it says. */
export function drawMarks(pen: Pen, lane: PageLane, middle: number, view: View, colours: Colours): void {
  const { spans } = lane
  const placed = placedMarks(lane, view)
  for (const [at, { mark, look, left }] of placed.entries()) {
    const { glyph, colour, says } = look
    pen.fillStyle = colours(colour)
    pen.font = BOLD
    pen.fillText(glyph, left, standsOf(mark[0]) === 'above' ? middle - 7 : middle)
    const nextSpan = spans[firstPast(spans, span => span.from > mark[1])]
    const room = Math.min(
      view.width,
      placed[at + 1]?.left ?? view.width,
      nextSpan === undefined ? view.width : toPixels(nextSpan.from, view),
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
  const ends = inTheirPlaces(marks, first, last, view, [], kind => standsOf(kind) === 'behind')
  const others = inTheirPlaces(marks, first, last, view, ends, kind => standsOf(kind) !== 'behind')
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
    const [kind, position] = mark
    if (!isWanted(kind)) continue
    const left = toPixels(standsOf(kind) === 'behind' ? position + BEHIND : position, view)
    const right = left + widthOf(mark)
    while (next < taken.length && taken[next]!.right <= left) next++
    if (left < free || (taken[next]?.left ?? Number.POSITIVE_INFINITY) < right) continue
    placed.push({ mark, look: lookOfMark(mark), left, right })
    free = right
  }
  return placed
}

/** A number has its digits for a sign. */
function widthOf([kind, , note]: PageMark): number {
  if (kind !== 'printed') return GLYPH_WIDTH
  return note.length === 1 ? CIRCLE_WIDTH : (note.length + 0.5) * LETTER
}

function standsOf(kind: PageMark[0]): Pictured['stands'] {
  return isOwn(kind) ? 'on' : lookOf(kind).picture!.stands
}

/** Whether only the page has such marks. */
function isOwn(kind: PageMark[0]): kind is 'printed' | SentBy {
  return kind === 'printed' || kind === 'client-sends' || kind === 'server-sends'
}

function lookOfMark([kind, , note]: PageMark): Look {
  if (kind === 'printed') return { glyph: note, colour: 'ink', says: '' }
  if (isOwn(kind)) return { ...SENDS[kind], says: '' }
  const { sign, picture } = lookOf(kind)
  return { glyph: sign!.glyph, colour: picture!.colour, says: note }
}
