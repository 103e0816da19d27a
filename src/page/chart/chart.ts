import type { PageData, PageLane, PageSpan } from '../../render/page/data.js'
import { draw } from './draw.js'
import { fittedScale } from './fit.js'
import { type Frame, heightsOf, movedTo, paperView, scrolledTo, seenAt, viewOf } from './frame.js'
import { type Under, under } from './hit-test.js'
import { NAME_WIDTH, type View } from './view.js'
import { createZooming, type Zooming } from './zooming.js'

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

/** Pixels of the letters of a page that is not enlarged. */
const LETTERS = 13
/** Of paper, in pixels to one of the screen. */
const PAPER_DENSITY = 2

export function createChart(place: ChartPlace, data: PageData, onChange: () => void): Chart {
  const { box, canvas } = place
  let { lanes } = data
  let [cursor, chosen] = [0, null as PageSpan | null]
  let frame: Frame = { width: 0, height: 0, size: 1, fitted: 1 }
  let [isDrawing, isOnPaper] = [false, false]
  const zooming = createZooming(canvas, box, redraw)
  const view = () => viewOf({ ...frame, height: canvas.clientHeight }, zooming.now(), box.scrollTop)
  const paint = (seen: View, shown: readonly PageLane[], density: number) =>
    draw(canvas, { data, lanes: shown, view: seen, cursor, chosen, density })

  function redraw(): void {
    onChange()
    if (isDrawing) return
    isDrawing = true
    requestAnimationFrame(() => {
      isDrawing = false
      if (!isOnPaper) paint(view(), lanes, devicePixelRatio * frame.size)
    })
  }

  function toScreen(): void {
    isOnPaper = false
    const before = frame.size
    frame = fitToScreen(place, lanes.length, data)
    const { width, height, size } = frame
    zooming.limit(NAME_WIDTH * size, width, height)
    zooming.moveTo(zooming.now().x + NAME_WIDTH * (size - before))
    redraw()
  }

  function toPaper(): number {
    const paper = paperView(view(), lanes.length)
    isOnPaper = true
    fitToPaper(place, paper.view)
    paint(paper.view, lanes.slice(0, paper.lanes), PAPER_DENSITY)
    return lanes.length - paper.lanes
  }

  const fitAgain = () => {
    if (!isOnPaper) toScreen()
  }
  box.addEventListener('scroll', redraw)
  new ResizeObserver(fitAgain).observe(box)
  addEventListener('resize', fitAgain)
  toScreen()
  zooming.reset(NAME_WIDTH * frame.size)

  return {
    ...moves(zooming, box, () => ({ view: view(), frame, lanes, cursor })),
    redraw,
    toPaper,
    toScreen,
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
      return under((clientX - left) / frame.size, (clientY - top) / frame.size, data, lanes, view())
    },
  }
}

/** What a move begins from. */
interface Now {
  readonly view: View
  readonly frame: Frame
  readonly lanes: readonly PageLane[]
  readonly cursor: number
}

/** What moves the chart by command. */
function moves(zooming: Zooming, box: HTMLElement, now: () => Now) {
  return {
    reveal: (position: number, lane: PageLane | undefined) => {
      const { view, frame, lanes } = now()
      const row = lane === undefined ? -1 : lanes.indexOf(lane)
      const scrolled = row < 0 ? null : scrolledTo(row, view)
      if (scrolled !== null) box.scrollTop = scrolled * frame.size
      const moved = movedTo(position, view)
      if (moved !== null) zooming.moveTo(moved * frame.size)
    },
    zoomBy: (factor: number) => {
      const { view, frame, cursor } = now()
      const x = seenAt(cursor, view)
      zooming.scaleBy(factor, x === null ? undefined : [x * frame.size, 0])
    },
    panBy: (share: number) => {
      const { view, frame } = now()
      zooming.moveBy(-share * (view.width - NAME_WIDTH) * frame.size)
    },
    fit: () => zooming.reset(NAME_WIDTH * now().frame.size),
  }
}

/** The canvas is as high as what can be seen of the lanes. */
function fitToScreen({ box, canvas, rest }: ChartPlace, lanes: number, data: PageData): Frame {
  const size = Number.parseFloat(getComputedStyle(document.body).fontSize) / LETTERS
  const { all, seen: height } = heightsOf(lanes, size, innerHeight)
  box.style.height = canvas.style.height = `${height}px`
  rest.style.height = `${all - height}px`
  const width = box.clientWidth
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  return { width, height, size, fitted: fittedScale(data, width / size - NAME_WIDTH) }
}

function fitToPaper({ box, canvas, rest }: ChartPlace, { width, height }: View): void {
  canvas.width = width * PAPER_DENSITY
  canvas.height = height * PAPER_DENSITY
  box.style.height = canvas.style.height = 'auto'
  rest.style.height = '0'
}
