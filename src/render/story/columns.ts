import type { Entry, Timeline } from '../../timeline/model.js'
import type { Place } from '../../trace/events.js'
import { glyphsOf, numberMark } from '../look/glyphs.js'
import { type Look, PLAIN_LOOK } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { padded, printable, widthOf } from '../text/printable.js'
import { clockDecimals, clockTime } from '../text/time.js'
import { where as whereOf, wordsFor } from '../text/words.js'
import { entryName, entryText } from './entry.js'

const NAME_WIDTH = 20
/** From this many columns on, the source has room beside the story. */
export const WIDE = 110

/** How wide the parts of a line of the story are. */
export interface Columns {
  readonly time: number
  readonly number: number
  readonly name: number
  readonly text: number
  readonly place: number
  /** How wide the names of places are in front of their source; null: there is no room for source. */
  readonly where: number | null
  readonly decimals: 3 | 6
}

/** How wide each column may be. On a narrow screen the places give way first. */
export function columnsOf(timeline: Timeline, shown: readonly Entry[], look: Look): Columns {
  const words = wordsFor(timeline, glyphsOf(look))
  const decimals = clockDecimals(timeline)
  const widest = (texts: readonly string[], most: number) =>
    texts.reduce((width, text) => Math.min(most, Math.max(width, widthOf(text))), 0)
  const time = Math.max(6, clockTime(timeline.end.at, decimals).length + 1)
  const number = widest(
    shown.map(entry => (entry.number === null ? '' : numberMark(entry.number, look))),
    6,
  )
  const name = widest(
    shown.map(entry => entryName(entry, words, timeline)),
    Math.min(NAME_WIDTH, Math.floor(look.width / 4)),
  )
  const places = shown.flatMap(entry => (entry.place === null ? [] : [entry.place]))
  const names = widest(
    places.map(each => words.place(each)),
    24,
  )
  const where = look.sources !== undefined && look.width >= WIDE ? names : null
  const texts =
    where === null
      ? names
      : widest(
          places.map(each => placeText(each, where, look)),
          Math.floor(look.width * 0.45),
        )
  const rest = look.width - time - number - name - 4
  const place = rest - texts - 2 >= 24 ? texts : 0
  const room = Math.max(8, place > 0 ? rest - place - 2 : rest)
  // Source stands beside its sentences, not at the far end of a wide screen.
  const told = shown.map(entry => entryText(entry, words, paletteOf(PLAIN_LOOK)))
  return {
    time,
    number,
    name,
    place,
    where,
    decimals,
    text: where === null ? room : Math.max(8, widest(told, room)),
  }
}

/** A place, and what stands there. */
export function placeText(place: Place, where: number | null, look: Look): string {
  const name = whereOf(place)
  const source = where === null ? undefined : look.sources?.[place.file]?.[place.line - 1]
  return source === undefined ? name : `${padded(name, where!)}  ${printable(source.trim())}`
}
