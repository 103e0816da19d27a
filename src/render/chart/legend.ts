import type { Ink, Inks } from '../look/inks.js'
import type { Paint } from '../look/palette.js'
import { widthOf } from '../text/printable.js'
import type { Row } from './canvas.js'

const GAP = '   '

/** Explains the glyphs that were used, and no others: each in its colour, the words in `quiet`. */
export function legendLines(
  rows: readonly Row[],
  inks: Inks,
  width: number,
  quiet: Paint,
): readonly string[] {
  const used = new Set(rows.flatMap(row => row.used()))
  const items = new Map<string, { readonly ink: Ink; readonly meanings: string[] }>()
  for (const ink of (Object.values(inks) as Ink[]).filter(each => used.has(each))) {
    if (ink.meaning === undefined) continue
    const known = items.get(ink.glyph)
    if (known === undefined) items.set(ink.glyph, { ink, meanings: [ink.meaning] })
    else known.meanings.push(ink.meaning)
  }
  const lines: { text: string; width: number }[] = []
  for (const { ink, meanings } of items.values()) {
    const says = meanings.join(' or ').replace(/ or woken/, ' or')
    const text = `${ink.paint(ink.glyph)} ${quiet(says)}`
    const needs = widthOf(`${ink.glyph} ${says}`)
    const last = lines.at(-1)
    if (last === undefined || last.width + GAP.length + needs > width) lines.push({ text, width: needs })
    else {
      last.text += GAP + text
      last.width += GAP.length + needs
    }
  }
  return lines.map(line => line.text)
}
