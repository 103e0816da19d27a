import stringWidth from 'string-width'
import type { Paint } from './palette.js'

interface Cell {
  readonly glyph: string
  readonly paint: Paint
  /** May a connecting line cross it? */
  readonly isOpen: boolean
}

/** One row of a chart: a fixed number of cells, each with a glyph. The one place that is written to in turn. */
export class Row {
  private readonly cells: (Cell | null)[]

  constructor(readonly width: number) {
    this.cells = Array.from({ length: width }, () => null)
  }

  fill(from: number, to: number, glyph: string, paint: Paint, isOpen = false): void {
    for (let at = Math.max(0, from); at < Math.min(to, this.width); at++) this.put(at, glyph, paint, isOpen)
  }

  put(at: number, glyph: string, paint: Paint, isOpen = false): void {
    if (at >= 0 && at < this.width) this.cells[at] = { glyph, paint, isOpen }
  }

  /** Writes text over cells; what a wide character covers is left empty. */
  write(from: number, text: string, paint: Paint): void {
    let at = from
    for (const { segment } of new Intl.Segmenter('en').segment(text)) {
      const cells = stringWidth(segment)
      if (cells === 0) continue
      this.put(at, segment, paint)
      for (let covered = 1; covered < cells; covered++) this.put(at + covered, '', paint)
      at += cells
    }
  }

  /** Puts a connecting line through, unless something is there that it must not hide. */
  cross(at: number, glyph: string, paint: Paint): void {
    const cell = this.cells[at]
    if (cell === null || cell?.isOpen) this.put(at, glyph, paint)
  }

  /** Changes a glyph for another of the same colour, if it is still there. */
  replace(at: number, old: string, glyph: string): boolean {
    const cell = this.cells[at]
    if (cell?.glyph !== old) return false
    this.put(at, glyph, cell.paint)
    return true
  }

  toString(): string {
    const last = this.cells.findLastIndex(cell => cell !== null)
    let text = ''
    let run = ''
    let paint: Paint | null = null
    for (const cell of this.cells.slice(0, last + 1)) {
      const next = cell?.paint ?? null
      if (next !== paint) {
        text += paint === null ? run : paint(run)
        run = ''
        paint = next
      }
      run += cell?.glyph ?? ' '
    }
    return text + (paint === null ? run : paint(run))
  }
}
