import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'

/** Zooms and moves the chart with the mouse, with fingers, and by command. All in pixels of the screen. */
export interface Zooming {
  /** How far it is zoomed and moved. */
  now(): ZoomTransform
  /** Where it may be zoomed and moved: right of the names. */
  limit(left: number, width: number, height: number): void
  /** Moves it, and leaves it as large as it is. */
  moveTo(x: number): void
  moveBy(pixels: number): void
  /** About a place; without one about the middle. */
  scaleBy(factor: number, about?: [number, number]): void
  /** Neither zoomed nor moved. */
  reset(left: number): void
}

export function createZooming(canvas: HTMLCanvasElement, box: HTMLElement, onZoom: () => void): Zooming {
  let transform = zoomIdentity
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, 4000])
    .filter(event => !event.button && !isScrolling(event, box))
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      transform = event.transform
      onZoom()
    })
  const zoomed = select<HTMLCanvasElement, unknown>(canvas).call(zooming).on('dblclick.zoom', null)
  const moveBy = (pixels: number) => zooming.translateBy(zoomed, pixels / transform.k, 0)

  canvas.addEventListener(
    'wheel',
    event => {
      if (!isSideways(event)) return
      event.preventDefault()
      moveBy(-(event.deltaX === 0 ? event.deltaY : event.deltaX))
    },
    { passive: false },
  )

  return {
    now: () => transform,
    limit: (left, width, height) => {
      zooming
        .extent([
          [left, 0],
          [width, height],
        ])
        .translateExtent([
          [0, Number.NEGATIVE_INFINITY],
          [width - left, Number.POSITIVE_INFINITY],
        ])
    },
    moveTo: x => zooming.transform(zoomed, zoomIdentity.translate(x, 0).scale(transform.k)),
    moveBy,
    scaleBy: (factor, about) => zooming.scaleBy(zoomed, factor, about),
    reset: left => zooming.transform(zoomed, zoomIdentity.translate(left, 0)),
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
