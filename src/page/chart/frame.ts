import { NAME_WIDTH, ROW, TOP, toPixels, type View } from './view.js'

/** Share of the window that the chart may take. */
const CHART_SHARE = 0.45
/** Lanes of which there is always room for so many. */
const LANES_AT_LEAST = 4
const BOTTOM = 6
const PAPER = { width: 1000, lanes: 60 }

/** What a chart is drawn into, in pixels of the screen. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** How much larger than usual the page is: all is drawn as if it were not, and enlarged. */
  readonly size: number
  /** Pixels to a position at which the whole run fits, on a page of the usual size. */
  readonly fitted: number
}

/** How high all lanes are, and how high what can be seen of them is. */
export function heightsOf(lanes: number, size: number, windowHeight: number): { all: number; seen: number } {
  const all = (TOP + lanes * ROW + BOTTOM) * size
  return {
    all,
    seen: Math.min(all, Math.max((TOP + LANES_AT_LEAST * ROW) * size, windowHeight * CHART_SHARE)),
  }
}

/** What is to be seen of a chart that is zoomed and moved so, and scrolled by so many pixels of the screen. */
export function viewOf(
  frame: Frame,
  moved: { readonly x: number; readonly k: number },
  scrollTop: number,
): View {
  const { width, height, size, fitted } = frame
  const scale = fitted * moved.k
  return {
    scale,
    offset: (NAME_WIDTH - moved.x / size) / scale,
    scrolled: scrollTop / size,
    width: width / size,
    height: height / size,
  }
}

/** Paper has the same part of the run as the screen, at a width of its own, and as many lanes as fit on a page. */
export function paperView({ scale, offset, width }: View, lanes: number): { view: View; lanes: number } {
  const shown = Math.min(lanes, PAPER.lanes)
  const view = {
    scale: (scale * (PAPER.width - NAME_WIDTH)) / (width - NAME_WIDTH),
    offset,
    scrolled: 0,
    width: PAPER.width,
    height: TOP + shown * ROW + BOTTOM,
  }
  return { view, lanes: shown }
}

/** How far to scroll for a lane to be seen; null: it is. */
export function scrolledTo(lane: number, { height, scrolled }: View): number | null {
  const [top, room] = [lane * ROW, height - TOP - ROW]
  return top < scrolled || top > scrolled + room ? Math.max(0, top - room / 2) : null
}

/** Where to move the chart for a position to be in its middle; null: it is to be seen. */
export function movedTo(position: number, { scale, offset, width }: View): number | null {
  const room = (width - NAME_WIDTH) / scale
  const isSeen = position >= offset && position <= offset + room
  return isSeen ? null : NAME_WIDTH - (position - room / 2) * scale
}

/** Where a position is drawn; null: it is not to be seen. */
export function seenAt(position: number, view: View): number | null {
  const x = toPixels(position, view)
  return x >= NAME_WIDTH && x <= view.width ? x : null
}
