import type { Entry, Timeline } from '../../timeline/model.js'
import type { Place } from '../../trace/events.js'
import { glyphsOf, numberMark } from '../look/glyphs.js'
import { linked } from '../look/link.js'
import { type Look, PLAIN_LOOK } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { padded, printable, shortened, shortenedInside, widthOf, wrap } from '../text/printable.js'
import { clockDecimals, clockTime } from '../text/time.js'
import { where as whereOf, wordsFor } from '../text/words.js'
import { storyEnd } from './end.js'
import { entryName, entryText, isTold } from './entry.js'
import { pausesOf } from './pauses.js'
import { foldRepeats, type Repeated } from './repeats.js'
import { foldRounds, type Told } from './rounds.js'

/** Of a longer story only the beginning and the end are told. */
const LINES_AT_MOST = 240
const LAST_LINES = 40
const NAME_WIDTH = 20
/** From this many columns on, the source has room beside the story. */
export const WIDE = 110

/** One line for each thing that happened, in words; what happens at one instant stands under its time. */
export function renderStory(timeline: Timeline, look: Look): string {
  const glyphs = glyphsOf(look)
  const palette = paletteOf(look)
  const words = wordsFor(timeline, glyphs)
  const entries = timeline.entries.filter(isTold)
  const pauses = pausesOf(entries, timeline)
  // A sentence is looked at several times before it is told, or left out.
  const placeOf = new Map(entries.map((entry, at) => [entry, at] as const))
  const sentences = entries.map(entry => entryText(entry, words, palette, look.all))
  const sentenceOf = (entry: Entry) => sentences[placeOf.get(entry)!]!
  const pauseBefore = (entry: Entry) => pauses[placeOf.get(entry)!]!
  const told: readonly Told[] = look.all
    ? entries.map(entry => ({ entry, more: [], isSame: true, rounds: null }))
    : foldRounds(foldRepeats(entries, { same: lineOf, alike: lineAlike }), {
        said: saidBy,
        before: ({ entry }) => pauseBefore(entry),
      })
  const isFolded = !look.all && told.length > LINES_AT_MOST
  const shown = isFolded ? [...told.slice(0, LINES_AT_MOST - LAST_LINES), ...told.slice(-LAST_LINES)] : told
  const columns = columnsOf(
    timeline,
    shown.map(({ entry }) => entry),
    look,
  )

  const pointedAt =
    look.pointsAt === undefined ? undefined : told.find(({ entry }) => has(entry, look.pointsAt!))
  const lines: string[] = []
  const tellAside = (text: string) =>
    lines.push(...aside(text, columns, look.width).map(line => palette.quiet(line)))
  /** The time that stands above: it is not said again. */
  let said = ''
  for (const [at, { entry, more, isSame, rounds }] of shown.entries()) {
    const leftOut = told.length - shown.length
    const pause = pauseBefore(entry)
    if (isFolded && at === LINES_AT_MOST - LAST_LINES) {
      tellAside(`${leftOut} lines left out; \`--all\` shows them`)
      said = ''
    } else if (pause !== '') tellAside(pause)
    const time = clockTime(entry.began.at, columns.decimals)
    lines.push(
      ...entryLines(entry, time === said && look.plain !== true ? '' : time, entry === pointedAt?.entry),
    )
    said = time
    if (more.length > 0 && isSame) {
      const until = clockTime(more.at(-1)!.began.at, columns.decimals)
      tellAside(`${more.length} more just like this${numbersOf(more)}, until ${until}`)
      said = ''
    } else if (more.length > 0) {
      const [second, last] = [more[0]!, more.at(-1)!].map(one => entryName(one, words, timeline))
      tellAside(`${more.length} more like this: ${second} ${glyphs.ellipsis} ${last}`)
    }
    if (rounds !== null) {
      const until = clockTime(rounds.last.began.at, columns.decimals)
      const these = rounds.lines === 1 ? 'just like this' : `of these ${rounds.lines} lines`
      const left = entries.slice(placeOf.get(more.at(-1) ?? entry)! + 1, placeOf.get(rounds.last)! + 1)
      tellAside(`${rounds.more} more rounds ${these}${numbersOf(left)}, until ${until}`)
      said = ''
    }
  }
  if (pauses.at(-1) !== '') tellAside(pauses.at(-1)!)
  lines.push(...storyEnd(timeline, words, palette).flatMap(text => endLines(text)))
  return lines.join('\n')

  function lineOf(entry: Entry): string {
    const place = entry.place === null ? '' : words.place(entry.place)
    return `${entry.number === null ? '' : '#'}|${entryName(entry, words, timeline)}|${sentenceOf(entry)}|${place}`
  }

  function saidBy({ entry, more, isSame }: Repeated): string {
    const last = more.at(-1)
    return [lineOf(entry), more.length, isSame, last === undefined ? '' : lineOf(last)].join('|')
  }

  /** Several tasks of one coroutine that do the same at one instant; what they print is not left out. */
  function lineAlike(entry: Entry): string | null {
    if (entry.who.kind !== 'task' || entry.number !== null) return null
    const { task } = entry.who
    const text = sentenceOf(entry).replace(/\d+(\.\d+)?/g, '#')
    return [entry.began.at, words.taskFacts(task)?.coroutine, entry.place?.line, text].join('|')
  }

  function has(entry: Entry, text: string): boolean {
    const plain = paletteOf({ ...look, colour: 0 })
    return `${entryName(entry, words, timeline)} ${entryText(entry, words, plain)}`.includes(text)
  }

  function endLines(text: string): readonly string[] {
    const indent = ' '.repeat(columns.time + columns.number + 2)
    return wrap(text, Math.max(8, look.width - indent.length)).map(line => indent + line)
  }

  function entryLines(entry: Entry, time: string, isPointedAt: boolean): readonly string[] {
    const number = entry.number === null ? '' : numberMark(entry.number, look)
    const name = shortenedInside(entryName(entry, words, timeline), columns.name, glyphs.ellipsis)
    const place = columns.place > 0 ? entry.place : null
    return laidOut(time, number, name, sentenceOf(entry), place, isPointedAt)
  }

  function laidOut(
    time: string,
    number: string,
    name: string,
    text: string,
    place: Entry['place'],
    isPointedAt: boolean,
  ): readonly string[] {
    const shownPlace =
      place === null ? '' : shortened(placeText(place, columns.where, look), columns.place, glyphs.ellipsis)
    const wrapped = wrap(text, columns.text)
    return wrapped.map((line, at) => {
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
}

interface Columns {
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
function columnsOf(timeline: Timeline, shown: readonly Entry[], look: Look): Columns {
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
function placeText(place: Place, where: number | null, look: Look): string {
  const name = whereOf(place)
  const source = where === null ? undefined : look.sources?.[place.file]?.[place.line - 1]
  return source === undefined ? name : `${padded(name, where!)}  ${printable(source.trim())}`
}

function aside(text: string, columns: Columns, width: number): readonly string[] {
  const indent = ' '.repeat(columns.time + columns.number + 2)
  return wrap(`~ ${text} ~`, Math.max(8, width - indent.length)).map(line => indent + line)
}

/** The numbers of what was printed the same way. */
function numbersOf(entries: readonly Entry[]): string {
  const numbers = entries.flatMap(({ number }) => number ?? [])
  if (numbers.length === 0) return ''
  return numbers.length === 1 ? ` (${numbers[0]})` : ` (${numbers[0]}-${numbers.at(-1)})`
}
