import type { Row } from './canvas.js'
import type { Ink, Inks } from './inks.js'
import { widthOf } from './printable.js'

const GAP = '   '

/** Explains the glyphs that were used, and no others. */
export function legendLines(rows: readonly Row[], inks: Inks, width: number): readonly string[] {
  const used = new Set(rows.flatMap(row => row.used()))
  const meanings = new Map<string, string[]>()
  for (const { glyph, meaning } of (Object.values(inks) as Ink[]).filter(ink => used.has(ink))) {
    if (meaning === undefined) continue
    meanings.set(glyph, [...(meanings.get(glyph) ?? []), meaning])
  }
  const lines: string[] = []
  for (const [glyph, said] of meanings) {
    const item = `${glyph} ${said.join(' or ').replace(/ or woken/, ' or')}`
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + GAP + item) <= width) lines[lines.length - 1] = last + GAP + item
    else lines.push(item)
  }
  return lines
}
