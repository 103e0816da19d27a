import { select } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom'
import type { PageData, PageLane, PageSpan } from '../../render/page/data.js'
import { draw } from './draw.js'
import { fittedScale } from './fit.js'
import { type Under, under } from './hit-test.js'
import { NAME_WIDTH, ROW, TOP, toPixels, toPosition, type View } from './view.js'

/** The chart, to zoom and to move. */
export interface Chart {
  /** Shows what is looked at: a position, and what is chosen. */
  look(position: number, chosen: PageSpan | null): void
  /** Shows these lanes alone. */
  keep(lanes: readonly PageLane[]): void
  /** Scrolls to where a position and a lane, if it is one of those shown, can be seen. */
  reveal(position: number, lane: PageLane | undefined): void
  under(event: MouseEvent): Under | null
  /** About the position that is looked at, where that can be seen. */
  zoomBy(factor: number): void
  /** By a share of what can be seen. */
  panBy(share: number): void
  fit(): void
  redraw(): void
  /** Lays the chart out for paper; returns how many lanes have no room there. */
  toPaper(): number
  toScreen(): void
}

export interface ChartPlace {
  readonly box: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** As high as the lanes that can't be seen. */
  readonly rest: HTMLElement
}

/** Share of the window that the chart may take. */
const CHART_SHARE = 0.45
/** Pixels of the letters of a page that is not enlarged. */
const LETTERS = 13
const PAPER = { width: 1000, lanes: 60, density: 2 }

export function createChart({ box, canvas, rest }: ChartPlace, data: PageData, onChange: () => void): Chart {
  let { lanes } = data
  let [cursor, chosen] = [0, null as PageSpan | null]
  /** How much larger than usual the page is. */
  let size = 1
  let [width, fitted] = [0, 1]
  let transform = zoomIdentity
  let isDrawing = false
  let isOnPaper = false

  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, 4000])
    .filter(event => !event.button && !isScrolling(event, box))
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      transform = event.transform
      redraw()
    })
  const zoomed = select<HTMLCanvasElement, unknown>(canvas).call(zooming).on('dblclick.zoom', null)
  const whole = () => zoomIdentity.translate(NAME_WIDTH * size, 0)

  /** All in pixels of a page of the usual size. */
  function view(): View {
    const scale = fitted * transform.k
    const offset = (NAME_WIDTH - transform.x / size) / scale
    const scrolled = box.scrollTop / size
    return { scale, offset, scrolled, width: width / size, height: canvas.clientHeight / size }
  }

  /** The canvas is as high as what can be seen of the lanes. */
  function toScreen(): void {
    isOnPaper = false
    const before = size
    size = Number.parseFloat(getComputedStyle(document.body).fontSize) / LETTERS
    const high = (TOP + lanes.length * ROW + 6) * size
    const height = Math.min(high, Math.max((TOP + 4 * ROW) * size, innerHeight * CHART_SHARE))
    box.style.height = canvas.style.height = `${height}px`
    rest.style.height = `${high - height}px`
    width = box.clientWidth
    canvas.width = width * devicePixelRatio
    canvas.height = height * devicePixelRatio
    fitted = fittedScale(data, width / size - NAME_WIDTH)
    zooming
      .extent([
        [NAME_WIDTH * size, 0],
        [width, height],
      ])
      .translateExtent([
        [0, Number.NEGATIVE_INFINITY],
        [width - NAME_WIDTH * size, Number.POSITIVE_INFINITY],
      ])
    const moved = transform.x + NAME_WIDTH * (size - before)
    zooming.transform(zoomed, zoomIdentity.translate(moved, 0).scale(transform.k))
    redraw()
  }

  /** Paper has the same part of the run as the screen, at a width of its own, and as many lanes as fit on a page. */
  function toPaper(): number {
    const seen = view()
    isOnPaper = true
    const scale = (seen.scale * (PAPER.width - NAME_WIDTH)) / (seen.width - NAME_WIDTH)
    const shown = lanes.slice(0, PAPER.lanes)
    const height = TOP + shown.length * ROW + 6
    canvas.width = PAPER.width * PAPER.density
    canvas.height = height * PAPER.density
    box.style.height = canvas.style.height = 'auto'
    rest.style.height = '0'
    paint({ scale, offset: seen.offset, scrolled: 0, width: PAPER.width, height }, shown, PAPER.density)
    return lanes.length - shown.length
  }

  function redraw(): void {
    onChange()
    if (isDrawing) return
    isDrawing = true
    requestAnimationFrame(() => {
      isDrawing = false
      if (!isOnPaper) paint(view(), lanes, devicePixelRatio * size)
    })
  }

  function paint(seen: View, shown: readonly PageLane[], density: number): void {
    draw(canvas, { data, lanes: shown, view: seen, cursor, chosen, density })
  }

  function reveal(position: number, lane: PageLane | undefined): void {
    const { scale, offset, width, height, scrolled } = view()
    const row = lane === undefined ? -1 : lanes.indexOf(lane)
    const [top, rows] = [row * ROW, height - TOP - ROW]
    if (row >= 0 && (top < scrolled || top > scrolled + rows))
      box.scrollTop = Math.max(0, top - rows / 2) * size
    const room = (width - NAME_WIDTH) / scale
    if (position >= offset && position <= offset + room) return
    const x = NAME_WIDTH - (position - room / 2) * scale
    zooming.transform(zoomed, zoomIdentity.translate(x * size, 0).scale(transform.k))
  }

  const panPixels = (pixels: number) => zooming.translateBy(zoomed, pixels / transform.k, 0)

  canvas.addEventListener(
    'wheel',
    event => {
      if (!isSideways(event)) return
      event.preventDefault()
      panPixels(-(event.deltaX === 0 ? event.deltaY : event.deltaX))
    },
    { passive: false },
  )
  const fitAgain = () => {
    if (!isOnPaper) toScreen()
  }
  box.addEventListener('scroll', redraw)
  new ResizeObserver(fitAgain).observe(box)
  addEventListener('resize', fitAgain)
  toScreen()
  zooming.transform(zoomed, whole())

  return {
    ...{ redraw, reveal, toPaper, toScreen },
    look: (position, span) => {
      ;[cursor, chosen] = [position, span]
      redraw()
    },
    keep: kept => {
      lanes = kept
      toScreen()
    },
    under: ({ clientX, clientY }) => {
      const { left, top } = canvas.getBoundingClientRect()
      return under((clientX - left) / size, (clientY - top) / size, data, lanes, view())
    },
    zoomBy: factor => {
      const seen = view()
      const x = toPixels(cursor, seen)
      const isSeen = x >= NAME_WIDTH && x <= seen.width
      zooming.scaleBy(zoomed, factor, isSeen ? [x * size, 0] : undefined)
    },
    panBy: share => {
      const seen = view()
      const positions = toPosition(seen.width, seen) - seen.offset
      panPixels(-share * positions * seen.scale * size)
    },
    fit: () => zooming.transform(zoomed, whole()),
  }
}

/** Where there are more lanes than fit, the wheel scrolls; with Ctrl it zooms. One finger scrolls, two of them zoom. */
function isScrolling(event: Event, box: HTMLElement): boolean {
  if (event instanceof WheelEvent)
    return isSideways(event) || (!event.ctrlKey && box.scrollHeight > box.clientHeight + 1)
  return 'touches' in event && (event as TouchEvent).touches.length < 2
}

function isSideways({ shiftKey, ctrlKey, deltaX, deltaY }: WheelEvent): boolean {
  return !ctrlKey && (shiftKey || Math.abs(deltaX) > Math.abs(deltaY))
}
