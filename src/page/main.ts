import { select } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom'
import type { PageData, PageLane, PageSpan } from '../render/page-data.js'
import { placeAfter } from '../render/page-lookup.js'
import { draw } from './draw.js'
import { type Commands, listenToKeys } from './keys.js'
import { showQueues, showSource, showStates } from './panels.js'
import { createPlayer } from './player.js'
import { createStory } from './story.js'
import { ofSpan, type Under, under } from './under.js'
import { NAME_WIDTH, ROW, TOP, type View } from './view.js'

// The page: a chart to zoom into, the story below it, and what every task is at, at any event. Nothing is loaded.

const data: PageData = JSON.parse(find('data').textContent ?? '')
const box = find('chart')
const canvas = box.querySelector('canvas')!
const tip = find('tip')

/** Share of the window that the chart may take. */
const CHART_SHARE = 0.45
/** What a canvas may be high, in pixels of the screen. */
const TALLEST = 32_000

let lanes: readonly PageLane[] = data.lanes
let step = 0
let chosen: PageSpan | null = null
let fitted = 1
const WHOLE = zoomIdentity.translate(NAME_WIDTH, 0)
let transform = WHOLE
let isDrawing = false

const story = createStory(find('story'), find('space'), data.story, goTo)

const zooming = zoom<HTMLCanvasElement, unknown>()
  .scaleExtent([1, 4000])
  .filter(event => !event.button && !isScrolling(event))
  .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
    transform = event.transform
    redraw()
  })
const chart = select<HTMLCanvasElement, unknown>(canvas).call(zooming).on('dblclick.zoom', null)

/** Where there are more lanes than fit, the wheel scrolls; with Ctrl it zooms. One finger scrolls, two of them zoom. */
function isScrolling(event: Event): boolean {
  if (event instanceof WheelEvent) return !event.ctrlKey && box.scrollHeight > box.clientHeight + 1
  return 'touches' in event && (event as TouchEvent).touches.length < 2
}

function view(): View {
  const scale = fitted * transform.k
  const offset = (NAME_WIDTH - transform.x) / scale
  return { scale, offset, scrolled: box.scrollTop, width: box.clientWidth, height: canvas.clientHeight }
}

/** The canvas is as high as what can be seen of the lanes, or, on paper, as all of them. */
function resize(share: number): void {
  const whole = TOP + lanes.length * ROW + 6
  const height = Math.min(whole, Math.max(TOP + 4 * ROW, innerHeight * share), TALLEST / devicePixelRatio)
  box.style.height = `${height}px`
  canvas.style.height = `${height}px`
  find('tall').style.height = `${whole - height}px`
  const width = box.clientWidth
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  // The last run and what it came to stand behind the last position.
  fitted = (width - NAME_WIDTH - 30) / (data.end + 1)
  zooming
    .extent([
      [NAME_WIDTH, 0],
      [width, height],
    ])
    .translateExtent([
      [0, Number.NEGATIVE_INFINITY],
      [width - NAME_WIDTH, Number.POSITIVE_INFINITY],
    ])
  redraw()
}

function redraw(): void {
  // What the mouse points at may be another thing now.
  tip.hidden = true
  if (isDrawing) return
  isDrawing = true
  requestAnimationFrame(() => {
    isDrawing = false
    paint()
  })
}

function paint(): void {
  draw(canvas, { data, lanes, view: view(), cursor: data.story[step]?.position ?? 0, chosen })
}

function goTo(next: number): void {
  if (data.story.length === 0) return
  step = Math.min(data.story.length - 1, Math.max(0, next))
  const { position, lane, time, until, who, says } = data.story[step]!
  story.show(step)
  find('moment').textContent =
    `${until === '' ? `At ${time} s, after` : `From ${time} to ${until} s, in`} event ${step + 1} of ${data.story.length}`
  const name = document.createElement('b')
  name.textContent = who
  find('event').replaceChildren(name, ` ${says}`)
  chosen = null
  find('chosen').textContent = ''
  showStates(find('states'), data, step)
  showQueues(find('ready'), find('timers'), data, step)
  showSource(find('where'), find('source'), data, placeAfter(data, step))
  find('printed').textContent = data.story
    .slice(Math.max(0, step - 400), step + 1)
    .map(({ printed }) => printed)
    .join('')
  revealLane(lanes.indexOf(data.lanes[lane]!))
  reveal(position)
  redraw()
}

/** Scrolls so that a lane can be seen; -1: it is none of those shown. */
function revealLane(row: number): void {
  const top = row * ROW
  const room = box.clientHeight - TOP - ROW
  if (row < 0 || (top >= box.scrollTop && top <= box.scrollTop + room)) return
  box.scrollTop = Math.max(0, top - room / 2)
}

/** Moves the chart so that a position can be seen. */
function reveal(position: number): void {
  const { scale, offset, width } = view()
  const room = (width - NAME_WIDTH) / scale
  if (position >= offset && position <= offset + room) return
  zooming.transform(
    chart,
    zoomIdentity.translate(NAME_WIDTH - (position - room / 2) * scale, 0).scale(transform.k),
  )
}

function toInstant(direction: -1 | 1): void {
  const now = data.story[step]?.time
  let next = step
  while (data.story[next] !== undefined && data.story[next]!.time === now) next += direction
  if (direction < 0) while (next > 0 && data.story[next - 1]!.time === data.story[next]!.time) next--
  goTo(next)
}

const player = createPlayer(find('play'), find('pace') as HTMLSelectElement, () => {
  if (step + 1 < data.story.length) goTo(step + 1)
  return step + 1 < data.story.length
})

function play(): void {
  if (step + 1 >= data.story.length) goTo(0)
  player.toggle()
}

function pointedAt({ clientX, clientY }: MouseEvent): Under | null {
  const { left, top } = canvas.getBoundingClientRect()
  return under(clientX - left, clientY - top, data, lanes, view())
}

canvas.addEventListener('mousemove', event => {
  const found = pointedAt(event)
  tip.hidden = found === null
  if (found === null) return
  tip.textContent = found.says
  const bounds = box.getBoundingClientRect()
  tip.style.left = `${Math.max(0, Math.min(event.clientX - bounds.left + 14, box.clientWidth - tip.offsetWidth - 8))}px`
  const y = event.clientY - bounds.top
  const isBelow = y + 14 + tip.offsetHeight < box.clientHeight
  tip.style.top = `${box.scrollTop + (isBelow ? y + 14 : Math.max(0, y - 8 - tip.offsetHeight))}px`
})
canvas.addEventListener('mouseleave', () => {
  tip.hidden = true
})
canvas.addEventListener('click', event => {
  const found = pointedAt(event)
  if (found !== null) choose(found)
})

function choose(found: Under): void {
  goTo(found.step)
  chosen = found.span
  find('chosen').textContent = found.says + found.after
  if (chosen !== null && chosen[5] >= 0)
    showSource(find('where'), find('source'), data, { file: data.texts[chosen[5]]!, line: chosen[6] })
  redraw()
}

/** What the event that is looked at came to: the wait or the call that it began. */
function chooseHere(): void {
  const lane = data.lanes[data.story[step]?.lane ?? -1]
  const span = lane?.spans.findLast(one => one[7] === step)
  if (lane !== undefined && span !== undefined) choose(ofSpan(lane, span, data))
}

box.addEventListener('scroll', redraw)
find('search').addEventListener('input', event => {
  const text = (event.target as HTMLInputElement).value.toLowerCase()
  const found = data.lanes.filter(lane => lane.name.toLowerCase().includes(text))
  lanes = found.length === 0 ? data.lanes : found
  find('found').textContent =
    text === '' ? '' : found.length === 0 ? 'none is called so' : `${found.length} of ${data.lanes.length}`
  resize(CHART_SHARE)
})

const COMMANDS: Commands = {
  previous: () => goTo(step - 1),
  next: () => goTo(step + 1),
  earlier: () => toInstant(-1),
  later: () => toInstant(1),
  first: () => goTo(0),
  last: () => goTo(data.story.length - 1),
  play,
  in: () => zooming.scaleBy(chart, 1.6),
  out: () => zooming.scaleBy(chart, 1 / 1.6),
  fit: () => zooming.transform(chart, WHOLE),
  find: () => find('search').focus(),
  choose: chooseHere,
  clear: () => goTo(step),
  keys: () => find('keys').scrollIntoView(),
}
for (const [name, command] of Object.entries(COMMANDS))
  document.getElementById(name)?.addEventListener('click', command)
listenToKeys(COMMANDS)
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
new ResizeObserver(() => resize(CHART_SHARE)).observe(box)
addEventListener('resize', () => resize(CHART_SHARE))
resize(CHART_SHARE)
zooming.transform(chart, WHOLE)
goTo(0)

// Paper is light, and has room for all lanes and the whole story.
let rollUp = () => {}
addEventListener('beforeprint', () => {
  document.documentElement.classList.add('paper')
  resize(Number.POSITIVE_INFINITY)
  paint()
  rollUp = story.unroll()
})
addEventListener('afterprint', () => {
  document.documentElement.classList.remove('paper')
  rollUp()
  resize(CHART_SHARE)
})

function find(id: string): HTMLElement {
  return document.getElementById(id)!
}
