import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Control characters, what turns the direction of writing, line separators, lone surrogates. */
const DANGEROUS =
  /[\p{Control}\p{Surrogate}\p{Bidi_Control}\p{Line_Separator}\p{Paragraph_Separator}\ufeff]/gu
/** ASCII, and the signs that timelines are drawn with: all of them one cell wide. */
const PLAIN = /^[\x20-\x7e·×»…⊗⊘≈←-↓↕►↯✓✗⚑①-⓿─-▟]*$/
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A program's own text, safe to show on one line: whatever could move the cursor is written as an escape. */
export function printable(text: string): string {
  return text.replace(DANGEROUS, character => SHORT[character] ?? escaped(character.charCodeAt(0)))
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

const SEGMENTER = new Intl.Segmenter('en')

/** The characters of a text as people count them, each with its width in cells. */
export function segments(text: string): readonly { readonly text: string; readonly cells: number }[] {
  if (PLAIN.test(text)) return Array.from(text, character => ({ text: character, cells: 1 }))
  return Array.from(SEGMENTER.segment(text), ({ segment }) => ({
    text: segment,
    cells: stringWidth(segment),
  }))
}

/** Width in cells. Most text is plain; measuring is slow, and takes a tenth of a second the first time. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

/** Cuts a text down to a width in cells, with an ellipsis where something is missing. */
export function shortened(text: string, width: number, ellipsis: string): string {
  // A character is at most two cells, so a text this long needs no measuring.
  if (text.length <= width * 8 && widthOf(text) <= width) return text
  const room = width - widthOf(ellipsis)
  if (room < 0) return ''
  let kept = ''
  let used = 0
  for (const { text: segment, cells } of segments(text.slice(0, width * 8))) {
    used += cells
    if (used > room) break
    kept += segment
  }
  return kept + ellipsis
}

/** The same for names: many begin alike and differ at their end, so what is missing is missing in the middle. */
export function shortenedInside(text: string, width: number, ellipsis: string): string {
  if (text.length <= width * 8 && widthOf(text) <= width) return text
  const end = Math.floor((width - widthOf(ellipsis)) / 2)
  if (end < 2) return shortened(text, width, ellipsis)
  let tail = ''
  let used = 0
  for (const { text: segment, cells } of segments(text.slice(-width * 8)).toReversed()) {
    if (used + cells > end) break
    used += cells
    tail = segment + tail
  }
  return shortened(text, width - used, ellipsis) + tail
}

/** Fills a text up with blanks to a width in cells. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Breaks a text into lines of at most so many columns; a number and its unit stay on one. */
export function wrap(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text]
  const joined = text.replace(/(\d) (s|ms|%)(?!\w)/g, '$1\u00a0$2')
  return wrapAnsi(joined, width, { hard: true }).replaceAll('\u00a0', ' ').split('\n')
}

function escaped(code: number): string {
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
