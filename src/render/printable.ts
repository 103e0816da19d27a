import stringWidth from 'string-width'

/** Control characters, what turns the direction of writing, line separators, lone surrogates. */
const DANGEROUS =
  /[\p{Control}\p{Surrogate}\p{Bidi_Control}\p{Line_Separator}\p{Paragraph_Separator}\ufeff]/gu
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A program's own text, safe to show on one line: whatever could move the cursor is written as an escape. */
export function printable(text: string): string {
  return text.replace(DANGEROUS, character => SHORT[character] ?? escaped(character.charCodeAt(0)))
}

/** Cuts a text down to a width in cells, with an ellipsis where something is missing. */
export function shortened(text: string, width: number, ellipsis: string): string {
  // A character is at most two cells, so a text this long needs no measuring.
  if (text.length <= width * 8 && stringWidth(text) <= width) return text
  const room = width - stringWidth(ellipsis)
  if (room < 0) return ''
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, width * 8))) {
    used += stringWidth(segment)
    if (used > room) break
    kept += segment
  }
  return kept + ellipsis
}

/** Fills a text up with blanks to a width in cells. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

function escaped(code: number): string {
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
