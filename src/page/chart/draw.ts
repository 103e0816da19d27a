import type { PageData, PageLane, PageSpan, PageState } from '../../render/page/data.js'
import { firstPast } from '../../timeline/search.js'
import { cutInMiddle, isolated } from '../text.js'
import { type Box, boxesOf } from './boxes.js'
import { drawMarks } from './marks.js'
import { type Colours, LETTER, line, type Pen } from './pen.js'
import { ticksThatFit } from './ruler.js'
import { laneAt, middleOf, NAME_WIDTH, ROW, RUN_WIDTH, TOP, toPixels, toPosition, type View } from './view.js'

export interface Scene {
  readonly data: PageData
  readonly lanes: readonly PageLane[]
  readonly view: View
  /** The position that is looked at. */
  readonly cursor: number
  readonly chosen: PageSpan | null
  /** Pixels of the screen to one of the picture. */
  readonly density: number
}

/** Draws what is to be seen, and nothing else: 100,000 spans stay smooth. */
export function draw(canvas: HTMLCanvasElement, scene: Scene): void {
  const pen = canvas.getContext('2d')!
  const style = getComputedStyle(document.documentElement)
  const colours: Colours = name => style.getPropertyValue(`--${name}`).trim()
  const { lanes, view, cursor, density } = scene
  pen.setTransform(density, 0, 0, density, 0, 0)
  pen.fillStyle = colours('ground')
  pen.fillRect(0, 0, view.width, view.height)
  pen.font = '12px ui-monospace, "DejaVu Sans Mono", monospace'
  pen.textBaseline = 'middle'
  const bottom = Math.min(view.height, TOP + lanes.length * ROW - view.scrolled)
  drawRuler(pen, scene, bottom, colours)
  pen.save()
  pen.beginPath()
  pen.rect(0, TOP, view.width, view.height)
  pen.clip()
  const [first, last] = [laneAt(TOP, view), Math.min(lanes.length - 1, laneAt(view.height, view))]
  for (let at = first; at <= last; at++) drawSpans(pen, at, scene, colours)
  drawWakes(pen, scene, colours)
  for (let at = first; at <= last; at++) drawMarks(pen, lanes[at]!, middleOf(at, view), view, colours)
  const x = toPixels(cursor, view)
  if (x >= NAME_WIDTH) {
    pen.strokeStyle = colours('cursor')
    pen.lineWidth = 2
    line(pen, x, TOP, x, bottom)
  }
  pen.fillStyle = colours('ground')
  pen.fillRect(0, TOP, NAME_WIDTH - 6, bottom - TOP)
  for (let at = first; at <= last; at++) drawName(pen, lanes[at]!, middleOf(at, view), colours)
  pen.restore()
}

/** Round times where they fit, a double line where no time passes, and a break where it is left out. */
function drawRuler(pen: Pen, { data, view }: Scene, bottom: number, colours: Colours): void {
  const [from, to] = [toPosition(NAME_WIDTH, view), toPosition(view.width, view)]
  pen.lineWidth = 1
  for (const { position, text } of ticksThatFit(data.instants, from, to, view.scale)) {
    const x = toPixels(position, view)
    pen.strokeStyle = colours('line')
    line(pen, x, TOP - 8, x, bottom)
    pen.fillStyle = colours('quiet')
    pen.fillText(text, Math.min(x + 4, view.width - text.length * LETTER - 2), 9)
  }
  drawStandstills(pen, data, view, colours)
  const first = firstPast(data.instants, instant => instant[0] > from)
  let lastBreak = 0
  for (let at = first; at < data.instants.length; at++) {
    const [position, , , isCut] = data.instants[at]!
    const x = toPixels((data.instants[at - 1]?.[1] ?? 0) / 2 + position / 2, view)
    if (x > view.width) break
    if (!isCut || x < lastBreak) continue
    pen.fillStyle = colours('ground')
    pen.fillRect(x - 7, TOP - 8, 14, bottom - TOP + 8)
    pen.fillStyle = colours('quiet')
    pen.fillText('≈', x - 4, TOP - 3)
    lastBreak = x + 24
  }
}

/** What happens at one time needs some room: the ruler shows where the clock stands still. */
function drawStandstills(pen: Pen, { instants }: PageData, view: View, colours: Colours): void {
  pen.fillStyle = colours('waiting')
  let drawn = NAME_WIDTH
  const from = toPosition(NAME_WIDTH, view)
  for (let at = firstPast(instants, instant => instant[1] >= from); at < instants.length; at++) {
    const [begin, end] = instants[at]!
    const left = Math.max(drawn, toPixels(begin, view))
    if (left > view.width) break
    const right = Math.min(view.width, toPixels(end + RUN_WIDTH, view))
    if (end === begin || right - left < 1) continue
    pen.fillRect(left, TOP - 5, right - left, 1)
    pen.fillRect(left, TOP - 2, right - left, 1)
    drawn = right
  }
}

function drawName(pen: Pen, { name, depth, kind }: PageLane, middle: number, colours: Colours): void {
  pen.fillStyle = colours(kind === 'task' ? 'ink' : 'quiet')
  const indent = 8 + Math.min(depth, 8) * 10
  pen.fillText(isolated(cutInMiddle(name, Math.floor((NAME_WIDTH - indent - 10) / LETTER))), indent, middle)
}

function drawSpans(pen: Pen, at: number, { data, lanes, view, chosen }: Scene, colours: Colours): void {
  const middle = middleOf(at, view)
  for (const box of boxesOf(lanes[at]!, view)) {
    const { span, left, right } = box
    drawSpan(pen, box, middle, colours)
    if (span === chosen) {
      pen.strokeStyle = colours('cursor')
      pen.lineWidth = 2
      pen.strokeRect(left - 1, middle - 9, right - left + 2, 18)
    }
    if (right - left > SHORTEST_LABEL && span.state !== 'running')
      drawLabel(pen, data.texts[span.labels ?? span.text]!.split('\n'), box, middle, colours)
  }
}

/** Pixels that a letter with its margins takes. */
const SHORTEST_LABEL = 21

/** The longest of its labels for which there is room. */
function drawLabel(
  pen: Pen,
  labels: readonly string[],
  { span: { state }, left, right }: Box,
  middle: number,
  colours: Colours,
): void {
  const label = labels.find(text => text.length * LETTER + 14 < right - left) ?? ''
  if (label === '') return
  const x = left + 7
  if (state !== 'blocking' && state !== 'idle') {
    pen.fillStyle = colours('ground')
    pen.fillRect(x - 3, middle - 7, label.length * LETTER + 6, 14)
  }
  pen.fillStyle = state === 'blocking' ? '#fff' : colours(state === 'idle' ? 'quiet' : 'ink')
  pen.fillText(isolated(label), x, middle)
}

function drawSpan(pen: Pen, { span: { state }, left, right }: Box, middle: number, colours: Colours): void {
  if (state === 'idle') return
  const colour = colours(COLOURS[state])
  pen.fillStyle = colour
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  if (state === 'ready' && right - left >= SHORTEST_DASHED) {
    pen.setLineDash([3, 2])
    pen.strokeRect(left + 0.5, middle - 5, Math.max(1, right - left - 1), 10)
  } else if (state === 'running' || state === 'blocking' || state === 'ready')
    pen.fillRect(left, middle - 6, right - left, 12)
  else {
    pen.setLineDash(DASHES[state])
    line(pen, left, middle, right, middle)
  }
  pen.setLineDash([])
}

/** Pixels of a frame whose dashes can be told apart. */
const SHORTEST_DASHED = 4
const COLOURS: Readonly<Record<Exclude<PageState, 'idle'>, string>> = {
  running: 'running',
  ready: 'ready',
  waiting: 'waiting',
  blocking: 'blocking',
  open: 'waiting',
  sent: 'ready',
}
const DASHES = { waiting: [2, 3], open: [], sent: [5, 3] }

/** Beyond this many to be seen at once, lines hide more than they show. */
const WAKES_AT_MOST = 200

function drawWakes(pen: Pen, { data, view, lanes }: Scene, colours: Colours): void {
  if (lanes !== data.lanes) return
  const [from, to] = [toPosition(NAME_WIDTH, view), toPosition(view.width, view)]
  const first = firstPast(data.wakes, wake => wake[2] >= from)
  const last = firstPast(data.wakes, wake => wake[2] > to)
  if (last - first > WAKES_AT_MOST) return
  pen.strokeStyle = colours('ready')
  pen.lineWidth = 1
  for (let at = first; at < last; at++) {
    const [waker, woken, position] = data.wakes[at]!
    const x = toPixels(position + 0.3, view)
    const [start, end] = [middleOf(waker, view), middleOf(woken, view)]
    const tip = start < end ? -5 : 5
    line(pen, x, start, x, end)
    line(pen, x - 3, end + tip, x, end)
    line(pen, x + 3, end + tip, x, end)
  }
}
