import type { Timeline } from '../timeline/model.js'
import { glyphsOf } from './look/glyphs.js'
import type { Look } from './look/look.js'
import { paletteOf } from './look/palette.js'
import { entryName, entryText, isTold } from './story/entry.js'
import { clockTime } from './text/time.js'
import { wordsFor } from './text/words.js'

export interface Difference {
  /** Seconds, as the story prints them. */
  readonly at: string
  /** What each of the two tells there, as the story does; null: it has ended. */
  readonly one: string | null
  readonly other: string | null
}

/** Where two stories part: the first line that differs. Null when they are the same. Lines of files don't count. */
export function firstDifference(one: Timeline, other: Timeline, look: Look): Difference | null {
  const [lines, others] = [linesOf(one, look), linesOf(other, look)]
  const at = lines.findIndex((line, index) => line.text !== others[index]?.text)
  const first = at >= 0 ? at : lines.length < others.length ? lines.length : -1
  if (first < 0) return null
  const [here, there] = [lines[first], others[first]]
  const time = Math.min(here?.at ?? Number.POSITIVE_INFINITY, there?.at ?? Number.POSITIVE_INFINITY)
  return { at: clockTime(time, 3), one: here?.text ?? null, other: there?.text ?? null }
}

function linesOf(timeline: Timeline, look: Look): readonly { readonly at: number; readonly text: string }[] {
  const palette = paletteOf({ ...look, colour: 0 })
  const words = wordsFor(timeline, glyphsOf(look))
  return timeline.entries.filter(isTold).map(entry => ({
    at: entry.began.at,
    text: `${clockTime(entry.began.at, 3)} ${entryName(entry, words, timeline)} ${entryText(entry, words, palette)}`,
  }))
}
