import { printable } from './printable.js'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A program's own text, safe within an element or a quoted attribute of HTML or SVG. */
export function escapeMarkup(text: string): string {
  return printable(text).replace(/[&<>"']/g, character => ESCAPES[character]!)
}
