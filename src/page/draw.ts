import { MARK_GLYPHS } from '../render/mark-glyphs.js'
import type { PageData, PageLane, PageSpan } from '../render/page-data.js'
import { firstPast } from '../render/page-lookup.js'
import { NAME_WIDTH, ROW, TOP, toPixels, toPosition, type View } from './view.js'

export interface Scene {
  readonly data: PageData
  readonly lanes: readonly PageLane[]
  readonly view: View
  readonly width: number
  /** The lanes that can be seen, by the scrolling of the box around the canvas. */
  readonly firstLane: number
  readonly lastLane: number
  readonly cursor: number
  readonly chosen: PageSpan | null
}

type Colours = (name: string) => string

/** Draws what is to be seen, and nothing else: 100,000 spans stay smooth. */
export function draw(canvas: HTMLCanvasElement, scene: Scene): void {
  const pen = canvas.getContext('2d')!
  const style = getComputedStyle(document.documentElement)
  const colours: Colours = name => style.getPropertyValue(`--${name}`).trim()
  const { lanes, width, firstLane, lastLane } = scene
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  pen.fillStyle = colours('ground')
  pen.fillRect(0, 0, width, canvas.height)
  pen.font = '12px ui-monospace, "DejaVu Sans Mono", monospace'
  pen.textBaseline = 'middle'
  drawTicks(pen, scene, colours)
  for (let at = firstLane; at <= lastLane && at < lanes.length; at++)
    drawLane(pen, lanes[at]!, at, scene, colours)
  drawWakes(pen, scene, colours)
  const cursor = toPixels(scene.cursor, scene.view)
  if (cursor >= NAME_WIDTH) {
    pen.strokeStyle = colours('cursor')
    pen.lineWidth = 2
    line(pen, cursor, TOP - 4, cursor, TOP + lanes.length * ROW)
  }
  pen.fillStyle = colours('ground')
  pen.fillRect(0, TOP, NAME_WIDTH - 6, lanes.length * ROW)
  for (let at = firstLane; at <= lastLane && at < lanes.length; at++) {
    const { name, depth, kind } = lanes[at]!
    pen.fillStyle = colours(kind === 'task' ? 'ink' : 'quiet')
    const room = Math.floor((NAME_WIDTH - 18 - depth * 10) / 7.3)
    const shown = name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name
    pen.fillText(shown, 8 + depth * 10, TOP + at * ROW + ROW / 2)
  }
}

function drawTicks(
  pen: CanvasRenderingContext2D,
  { data, view, width, lanes }: Scene,
  colours: Colours,
): void {
  const first = firstPast(data.ticks, ([position]) => position >= toPosition(NAME_WIDTH, view))
  let free = NAME_WIDTH
  pen.lineWidth = 1
  for (let at = first; at < data.ticks.length; at++) {
    const [position, text] = data.ticks[at]!
    const x = toPixels(position, view)
    if (x > width) break
    if (x < free) continue
    pen.strokeStyle = colours('line')
    line(pen, x, TOP - 6, x, TOP + lanes.length * ROW)
    pen.fillStyle = colours('quiet')
    pen.fillText(`${text} s`, x + 3, 10)
    free = x + (text.length + 3) * 7.3 + 8
  }
}

function drawLane(
  pen: CanvasRenderingContext2D,
  lane: PageLane,
  at: number,
  { data, view, width, chosen }: Scene,
  colours: Colours,
): void {
  const middle = TOP + at * ROW + ROW / 2
  const from = toPosition(NAME_WIDTH, view)
  let last = -1
  for (let index = firstPast(lane.spans, span => span[2] >= from); index < lane.spans.length; index++) {
    const span = lane.spans[index]!
    const [state, begin, end, text] = span
    const left = Math.max(NAME_WIDTH, toPixels(begin, view))
    if (left > width) break
    const right = Math.max(left + 1, Math.min(width, toPixels(state === 'running' ? end + 0.7 : end, view)))
    // What shares a pixel with its neighbour is not drawn again.
    if (right - left <= 1 && Math.floor(left) === last) continue
    last = Math.floor(left)
    drawSpan(pen, state, left, right, middle, colours)
    if (span === chosen) {
      pen.strokeStyle = colours('cursor')
      pen.lineWidth = 2
      pen.strokeRect(left - 1, middle - 8, right - left + 2, 16)
    }
    const label = data.texts[text]!
    if (label !== '' && state !== 'running' && label.length * 7.3 + 14 < right - left) {
      const x = left + 7
      if (state !== 'blocking') {
        pen.fillStyle = colours('ground')
        pen.fillRect(x - 3, middle - 7, label.length * 7.3 + 6, 14)
      }
      pen.fillStyle = state === 'blocking' ? '#fff' : colours('ink')
      pen.fillText(label, x, middle)
    }
  }
  drawMarks(pen, lane, middle, view, width, colours)
}

function drawSpan(
  pen: CanvasRenderingContext2D,
  state: PageSpan[0],
  left: number,
  right: number,
  middle: number,
  colours: Colours,
): void {
  const colour = colours(state)
  pen.fillStyle = colour
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  if (state === 'waiting') {
    pen.setLineDash([2, 3])
    line(pen, left, middle, right, middle)
  } else if (state === 'ready') {
    pen.setLineDash([3, 2])
    pen.strokeRect(left + 0.5, middle - 5, Math.max(1, right - left - 1), 10)
  } else pen.fillRect(left, middle - 6, right - left, 12)
  pen.setLineDash([])
}

function drawMarks(
  pen: CanvasRenderingContext2D,
  { marks }: PageLane,
  middle: number,
  view: View,
  width: number,
  colours: Colours,
): void {
  let free = NAME_WIDTH
  const from = toPosition(NAME_WIDTH, view)
  for (let at = firstPast(marks, mark => mark[1] >= from); at < marks.length; at++) {
    const [kind, position] = marks[at]!
    const drawn = MARK_GLYPHS[kind]
    const x = toPixels(position + 0.8, view)
    if (x > width) break
    if (drawn === undefined || x < free) continue
    pen.fillStyle = colours(drawn[1])
    pen.fillText(drawn[0], x, middle)
    free = x + 8
  }
}

/** Beyond this many to be seen at once, lines hide more than they show. */
const WAKES_AT_MOST = 200

function drawWakes(
  pen: CanvasRenderingContext2D,
  { data, view, width, lanes }: Scene,
  colours: Colours,
): void {
  if (lanes !== data.lanes) return
  const [from, to] = [toPosition(NAME_WIDTH, view), toPosition(width, view)]
  const first = firstPast(data.wakes, wake => wake[2] >= from)
  const last = firstPast(data.wakes, wake => wake[2] > to)
  if (last - first > WAKES_AT_MOST) return
  pen.strokeStyle = colours('ready')
  pen.lineWidth = 1
  for (let at = first; at < last; at++) {
    const [waker, woken, position] = data.wakes[at]!
    const x = toPixels(position + 0.3, view)
    const [start, end] = [TOP + waker * ROW + ROW / 2, TOP + woken * ROW + ROW / 2]
    const tip = start < end ? -5 : 5
    line(pen, x, start, x, end)
    line(pen, x - 3, end + tip, x, end)
    line(pen, x + 3, end + tip, x, end)
  }
}

function line(pen: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  pen.beginPath()
  pen.moveTo(x1, y1)
  pen.lineTo(x2, y2)
  pen.stroke()
}
