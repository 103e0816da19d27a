import type { Entry } from '../../timeline/model.js'
import { type Glyphs, glyphsOf, numberMark } from '../look/glyphs.js'
import { linked } from '../look/link.js'
import type { Look } from '../look/look.js'
import { type Palette, paletteOf } from '../look/palette.js'
import { padded, shortened, shortenedInside, widthOf, wrap } from '../text/printable.js'
import { type Columns, placeText } from './columns.js'

/** What lines are laid out with. */
export interface Page {
  readonly look: Look
  readonly glyphs: Glyphs
  readonly palette: Palette
  readonly columns: Columns
}

export function pageFor(look: Look, columns: Columns): Page {
  return { look, glyphs: glyphsOf(look), palette: paletteOf(look), columns }
}

/** What one line of the story says. */
export interface Said {
  readonly entry: Entry
  /** Empty where it stands above. */
  readonly time: string
  readonly name: string
  readonly text: string
  readonly isPointedAt: boolean
}

/** A sentence with its time, number, name and place, in as many lines as it needs. */
export function entryLines(
  { entry, time, name: whole, text, isPointedAt }: Said,
  page: Page,
): readonly string[] {
  const { look, glyphs, palette, columns } = page
  const number = entry.number === null ? '' : numberMark(entry.number, look)
  const name = shortenedInside(whole, columns.name, glyphs.ellipsis)
  const place = columns.place > 0 ? entry.place : null
  const shownPlace =
    place === null ? '' : shortened(placeText(place, columns.where, look), columns.place, glyphs.ellipsis)
  return wrap(text, columns.text).map((line, at) => {
    const blank = ' '.repeat(columns.time - (at === 0 ? widthOf(time) : 0))
    const left = isPointedAt && at === 0 ? palette.name(glyphs.pointer) + blank.slice(1) : blank
    const head = at === 0 ? `${left}${time} ${padded(number, columns.number)} ${palette.name(name)}` : left
    const indent = at === 0 ? columns.name - widthOf(name) : columns.number + 2 + columns.name
    const body = head + ' '.repeat(indent + 2) + line
    if (at > 0 || place === null) return body.trimEnd()
    // A line of source begins where all of them do; a place alone stands at the right.
    const spare = columns.where === null ? columns.place - widthOf(shownPlace) : 0
    const gap = columns.text - widthOf(line) + 2 + spare
    return body + ' '.repeat(gap) + palette.quiet(linked(shownPlace, place, look))
  })
}

/** What stands between the sentences, or after them, under the names. */
export function plainLines(text: string, { look, columns }: Page): readonly string[] {
  const indent = ' '.repeat(columns.time + columns.number + 2)
  return wrap(text, Math.max(8, look.width - indent.length)).map(line => indent + line)
}

/** The same, quiet: `~ nothing to do ~`. */
export function asideLines(text: string, page: Page): readonly string[] {
  return plainLines(`~ ${text} ~`, page).map(line => page.palette.quiet(line))
}
