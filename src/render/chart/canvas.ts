import type { Ink } from '../look/inks.js'
import type { Paint } from '../look/palette.js'
import { segments } from '../text/printable.js'

/** One row of a chart: a fixed number of cells, each with a glyph. Drawn over and over, then read once. */
export class Row {
  private readonly cells: (Ink | null)[]

  constructor(readonly width: number) {
    this.cells = Array.from({ length: width }, () => null)
  }

  fill(from: number, to: number, ink: Ink): void {
    for (let at = Math.max(0, from); at < Math.min(to, this.width); at++) this.cells[at] = ink
  }

  put(at: number, ink: Ink): void {
    this.fill(at, at + 1, ink)
  }

  /** Writes text over cells; what a wide character covers is left empty. */
  write(from: number, text: string, paint: Paint): void {
    let at = from
    for (const { text: segment, cells } of segments(text)) {
      if (cells === 0) continue
      if (at + cells > this.width) return
      this.put(at, { glyph: segment, paint })
      this.fill(at + 1, at + cells, { glyph: '', paint })
      at += cells
    }
  }

  /** Puts a connecting line through, unless something is there that it must not hide. */
  cross(at: number, ink: Ink): void {
    const cell = this.cells[at]
    if (cell === null || cell?.isOpen) this.put(at, ink)
  }

  /** Nothing stands there yet, and it is no place beyond the end. */
  isFree(from: number, to: number): boolean {
    return to <= this.width && this.cells.slice(from, to).every(cell => cell === null)
  }

  /** Takes away what stands there and after it. */
  clearFrom(from: number): void {
    this.cells.fill(null, Math.max(0, from))
  }

  replace(at: number, old: Ink, ink: Ink): void {
    if (this.cells[at] === old) this.put(at, ink)
  }

  /** What a legend must explain. */
  used(): readonly Ink[] {
    return this.cells.filter(cell => cell !== null)
  }

  replaceAll(from: number, to: number, old: Ink, ink: Ink): void {
    for (let at = from; at < to; at++) this.replace(at, old, ink)
  }

  toString(): string {
    const last = this.cells.findLastIndex(cell => cell !== null)
    let text = ''
    let run = ''
    let paint: Paint | null = null
    for (const cell of [...this.cells.slice(0, last + 1), null]) {
      const next = cell?.paint ?? null
      if (next !== paint) {
        text += paint === null ? run : paint(run)
        run = ''
        paint = next
      }
      run += cell?.glyph ?? ' '
    }
    return text.trimEnd()
  }
}
