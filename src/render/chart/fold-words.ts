import type { Glyphs } from '../look/glyphs.js'
import type { Words } from '../text/words.js'
import type { LaneOrFold } from './fold.js'

/** What stands in the row of lanes that are folded: how they are like the one above, and who they are. */
export function foldWords(fold: Exclude<LaneOrFold, { kind: 'lane' }>, words: Words, glyphs: Glyphs): string {
  const { hidden } = fold
  const [first, last] = [words.task(hidden[0]!.task), words.task(hidden.at(-1)!.task)]
  const who = hidden.length === 1 ? first : `${first} ${glyphs.ellipsis} ${last}`
  if (fold.kind === 'rest') return `${who}; \`--all\` shows them`
  return `${fold.isExact ? 'just like this' : 'like this, at other times'}: ${who}`
}
