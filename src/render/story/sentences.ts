import type { Entry, Timeline } from '../../timeline/model.js'
import { glyphsOf } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { type Words, wordsFor } from '../text/words.js'
import { entryName, entryText, isTold } from './entry.js'
import { pausesOf } from './pauses.js'

/** What there is to tell of a run, each sentence made once: it is looked at several times before it is told, or left out. */
export interface Sentences {
  readonly entries: readonly Entry[]
  readonly words: Words
  nameOf(entry: Entry): string
  textOf(entry: Entry): string
  /** The time that passes before, in words; empty: none to speak of. */
  pauseBefore(entry: Entry): string
  readonly pauseAtEnd: string
  /** Those after one of them, up to another. */
  between(one: Entry, last: Entry): readonly Entry[]
}

export function sentencesOf(timeline: Timeline, look: Look): Sentences {
  const words = wordsFor(timeline, glyphsOf(look))
  const palette = paletteOf(look)
  const entries = timeline.entries.filter(isTold)
  const placeOf = new Map(entries.map((entry, at) => [entry, at] as const))
  const texts = entries.map(entry => entryText(entry, words, palette, look.all))
  const pauses = pausesOf(entries, timeline)
  return {
    entries,
    words,
    nameOf: entry => entryName(entry, words, timeline),
    textOf: entry => texts[placeOf.get(entry)!]!,
    pauseBefore: entry => pauses[placeOf.get(entry)!]!,
    pauseAtEnd: pauses.at(-1)!,
    between: (one, last) => entries.slice(placeOf.get(one)! + 1, placeOf.get(last)! + 1),
  }
}
