import type { Timeline } from '../timeline/model.js'
import { glyphsOf } from './look/glyphs.js'
import type { Look } from './look/look.js'
import { paletteOf } from './look/palette.js'
import { entryName, entryText, isTold } from './story/entry.js'
import { clockTime } from './text/time.js'
import { wordsFor } from './text/words.js'

export interface Difference {
  /** Microseconds. */
  readonly moment: number
  /** Seconds, as the story prints them. */
  readonly at: string
  /** What each of the two tells there, as the story does; null: it has ended. */
  readonly one: string | null
  readonly other: string | null
}

/** Where two stories part: the first line that differs. Null when they are the same. Lines of files don't count. */
export function firstDifference(one: Timeline, other: Timeline, look: Look): Difference | null {
  const [lines, others] = [linesOf(one, look), linesOf(other, look)]
  const texts = ({ text }: { readonly text: string }) => text
  const first = firstDifferent(lines.map(texts), others.map(texts))
  if (first === null) return null
  const [here, there] = [lines[first], others[first]]
  const time = Math.min(here?.at ?? Number.POSITIVE_INFINITY, there?.at ?? Number.POSITIVE_INFINITY)
  return { moment: time, at: clockTime(time, 3), one: here?.text ?? null, other: there?.text ?? null }
}

/** The place of the first text that is another one, or is not there, in the other list. Null: there is none. */
export function firstDifferent(one: readonly string[], other: readonly string[]): number | null {
  const length = Math.max(one.length, other.length)
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return at
  return null
}

function linesOf(timeline: Timeline, look: Look): readonly { readonly at: number; readonly text: string }[] {
  const palette = paletteOf({ ...look, colour: 0 })
  const words = wordsFor(timeline, glyphsOf(look))
  return timeline.entries.filter(isTold).map(entry => ({
    at: entry.began.at,
    text: `${clockTime(entry.began.at, 3)} ${entryName(entry, words, timeline)} ${entryText(entry, words, palette)}`,
  }))
}
