import type { Glyphs } from '../look/glyphs.js'

/** Deeper than this, indentation would leave no room for names. */
const DEPTH_AT_MOST = 6

/** The branches in front of each name. `depths` in the order of the rows, each row after its parent. */
export function treePrefixes(depths: readonly number[], glyphs: Glyphs): readonly string[] {
  /** Per depth: does a later row continue this branch? */
  const continues: boolean[] = []
  const prefixes: string[] = []
  for (const depth of depths.toReversed()) {
    const shown = Math.min(depth, DEPTH_AT_MOST)
    const above = Array.from({ length: Math.max(0, shown - 1) }, (_, level) =>
      continues[level + 1] ? glyphs.through : '  ',
    )
    const own = shown === 0 ? '' : continues[shown] ? glyphs.branch : glyphs.lastBranch
    prefixes.push(above.join('') + own)
    continues.length = shown + 1
    continues[shown] = true
  }
  return prefixes.reverse()
}
