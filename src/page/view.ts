/** What part of the axis is to be seen: `scale` pixels to a position, beginning at `offset`. */
export interface View {
  readonly scale: number
  readonly offset: number
}

export const NAME_WIDTH = 150
export const ROW = 20
export const TOP = 22

export function toPixels(position: number, { scale, offset }: View): number {
  return NAME_WIDTH + (position - offset) * scale
}

export function toPosition(pixels: number, { scale, offset }: View): number {
  return (pixels - NAME_WIDTH) / scale + offset
}
