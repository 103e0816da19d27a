export type Pen = CanvasRenderingContext2D

/** A colour of the page's style, by its name there. */
export type Colours = (name: string) => string

/** How wide a letter is, in pixels. */
export const LETTER = 7.3

export function line(pen: Pen, x1: number, y1: number, x2: number, y2: number): void {
  pen.beginPath()
  pen.moveTo(x1, y1)
  pen.lineTo(x2, y2)
  pen.stroke()
}
