import { escapeMarkup } from '../text/markup.js'
import { widthOf } from '../text/printable.js'

/** How wide a letter is, in units of the picture. */
export const LETTER = 7.3

/** A text with its left end at a place, escaped. `style` names classes; empty: none. */
export function text(x: number, y: number, content: string, style: string): string {
  return `<text x="${x}" y="${y}"${style === '' ? '' : ` class="${style}"`}>${escapeMarkup(content)}</text>`
}

/** The same, further left where it would stand out of the picture. */
export function textWithin(width: number, x: number, y: number, content: string, style: string): string {
  return text(Math.max(0, Math.min(x, width - 4 - widthOf(content) * LETTER * 1.2)), y, content, style)
}
