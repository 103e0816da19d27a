/** What is to be seen: `scale` pixels to a position, beginning at `offset`; the lanes scrolled up by `scrolled` pixels. */
export interface View {
  readonly scale: number
  readonly offset: number
  readonly scrolled: number
  readonly width: number
  readonly height: number
}

export const NAME_WIDTH = 150
export const ROW = 22
export const TOP = 24
/** How wide a run is drawn at least, in positions: it takes no time. */
export const RUN_WIDTH = 0.7

export function toPixels(position: number, { scale, offset }: View): number {
  return NAME_WIDTH + (position - offset) * scale
}

export function toPosition(pixels: number, { scale, offset }: View): number {
  return (pixels - NAME_WIDTH) / scale + offset
}

/** The middle of a lane. */
export function middleOf(lane: number, { scrolled }: View): number {
  return TOP + lane * ROW + ROW / 2 - scrolled
}

/** The number of the lane at a height; below all lanes it is beyond the last. */
export function laneAt(y: number, { scrolled }: View): number {
  return y < TOP ? -1 : Math.floor((y - TOP + scrolled) / ROW)
}
