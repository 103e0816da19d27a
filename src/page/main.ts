import { select } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom'
import type { PageData, PageLane, PageSpan } from '../render/page-data.js'
import { firstPast, spanAt } from '../render/page-lookup.js'
import { draw } from './draw.js'
import { showSource, showStates } from './panels.js'
import { createStory } from './story.js'
import { NAME_WIDTH, ROW, TOP, toPosition, type View } from './view.js'

// The page: a chart to zoom into, the story beside it, and what every task is at, at any event. Nothing is loaded.

const data: PageData = JSON.parse(find('data').textContent ?? '')
const box = find('chart')
const canvas = box.querySelector('canvas')!
const tip = find('tip')

let lanes: readonly PageLane[] = data.lanes
let step = 0
let chosen: PageSpan | null = null
let fitted = 1
const WHOLE = zoomIdentity.translate(NAME_WIDTH, 0)
let transform = WHOLE
let isDrawing = false
let playing = 0

const story = createStory(find('story'), find('space'), data.story, goTo)

const zooming = zoom<HTMLCanvasElement, unknown>()
  .scaleExtent([0.5, 4000])
  .filter(event => !event.button && (event.type !== 'wheel' || event.ctrlKey || !canScroll()))
  .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
    transform = event.transform
    redraw()
  })
const chart = select<HTMLCanvasElement, unknown>(canvas).call(zooming).on('dblclick.zoom', null)

/** Where there are more lanes than fit, the wheel scrolls; with Ctrl it zooms. */
function canScroll(): boolean {
  return box.scrollHeight > box.clientHeight + 1
}

function view(): View {
  const scale = fitted * transform.k
  return { scale, offset: (NAME_WIDTH - transform.x) / scale }
}

function resize(): void {
  const width = box.clientWidth
  const height = TOP + lanes.length * ROW + 6
  canvas.width = width * devicePixelRatio
  canvas.height = Math.min(32_000, height * devicePixelRatio)
  canvas.style.height = `${height}px`
  fitted = (width - NAME_WIDTH - 30) / Math.max(1, data.end)
  redraw()
}

function redraw(): void {
  if (isDrawing) return
  isDrawing = true
  requestAnimationFrame(() => {
    isDrawing = false
    const firstLane = Math.max(0, Math.floor((box.scrollTop - TOP) / ROW))
    const lastLane = Math.ceil((box.scrollTop + box.clientHeight) / ROW)
    const cursor = data.story[step]?.position ?? 0
    draw(canvas, { data, lanes, view: view(), width: box.clientWidth, firstLane, lastLane, cursor, chosen })
  })
}

function goTo(next: number): void {
  if (data.story.length === 0) return
  step = Math.min(data.story.length - 1, Math.max(0, next))
  const { position, time, file, line } = data.story[step]!
  story.show(step)
  find('moment').textContent = `At ${time} s, after event ${step + 1} of ${data.story.length}`
  showStates(find('states'), data, position)
  showSource(find('where'), find('source'), data, file, line)
  find('printed').textContent = data.story
    .slice(Math.max(0, step - 400), step + 1)
    .flatMap(({ printed }) => (printed === '' ? [] : [printed]))
    .join('\n')
  reveal(position)
  redraw()
}

/** Moves the chart so that a position can be seen. */
function reveal(position: number): void {
  const { scale, offset } = view()
  const room = (box.clientWidth - NAME_WIDTH) / scale
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

function play(): void {
  find('play').textContent = playing === 0 ? 'pause' : 'play'
  if (playing !== 0) {
    clearInterval(playing)
    playing = 0
    return
  }
  playing = window.setInterval(() => (step + 1 < data.story.length ? goTo(step + 1) : play()), 400)
}

function spanUnder(event: MouseEvent): { lane: PageLane; span: PageSpan } | null {
  const bounds = canvas.getBoundingClientRect()
  const lane = lanes[Math.floor((event.clientY - bounds.top - TOP) / ROW)]
  const x = event.clientX - bounds.left
  if (lane === undefined || x < NAME_WIDTH) return null
  const span = spanAt(lane, toPosition(x, view()))
  return span === null ? null : { lane, span }
}

canvas.addEventListener('mousemove', event => {
  const under = spanUnder(event)
  tip.hidden = under === null
  if (under === null) return
  const { lane, span } = under
  tip.textContent = `${lane.name}: ${data.texts[span[3]] || span[0]} (${data.texts[span[4]]} s)`
  const bounds = box.getBoundingClientRect()
  tip.style.left = `${Math.min(event.clientX - bounds.left + 14, box.clientWidth - tip.offsetWidth - 8)}px`
  tip.style.top = `${event.clientY - bounds.top + box.scrollTop + 14}px`
})
canvas.addEventListener('mouseleave', () => {
  tip.hidden = true
})
canvas.addEventListener('click', event => {
  const under = spanUnder(event)
  if (under === null) return
  const after = firstPast(data.story, one => one.position > under.span[1] + 0.01)
  goTo(Math.max(0, after - 1))
  chosen = under.span
  if (under.span[5] >= 0)
    showSource(find('where'), find('source'), data, data.texts[under.span[5]]!, under.span[6])
  redraw()
})
box.addEventListener('scroll', redraw)
find('search').addEventListener('input', event => {
  const text = (event.target as HTMLInputElement).value
  lanes = text === '' ? data.lanes : data.lanes.filter(lane => lane.name.includes(text))
  resize()
})

const COMMANDS: Readonly<Record<string, () => void>> = {
  previous: () => goTo(step - 1),
  next: () => goTo(step + 1),
  earlier: () => toInstant(-1),
  later: () => toInstant(1),
  play,
  in: () => zooming.scaleBy(chart, 1.6, [NAME_WIDTH + (box.clientWidth - NAME_WIDTH) / 2, 0]),
  out: () => zooming.scaleBy(chart, 1 / 1.6, [NAME_WIDTH + (box.clientWidth - NAME_WIDTH) / 2, 0]),
  fit: () => zooming.transform(chart, WHOLE),
}
const KEYS: Readonly<Record<string, keyof typeof COMMANDS>> = {
  ...{ ArrowLeft: 'previous', ArrowRight: 'next', PageUp: 'earlier', PageDown: 'later', ' ': 'play' },
  ...{ '+': 'in', '=': 'in', '-': 'out', '0': 'fit' },
}
for (const [name, command] of Object.entries(COMMANDS)) find(name).addEventListener('click', command)
addEventListener('keydown', event => {
  const name = KEYS[event.key]
  const isTyped =
    event.target instanceof HTMLInputElement ||
    (event.target instanceof HTMLButtonElement && event.key === ' ')
  if (name === undefined || isTyped || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  COMMANDS[name]!()
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
new ResizeObserver(resize).observe(box)
zooming.transform(chart, WHOLE)
goTo(0)

function find(id: string): HTMLElement {
  return document.getElementById(id)!
}
