import { differencesOf } from '../render/compare.js'
import { renderers } from '../render/renderers.js'
import { mergeRuns, type Named } from '../timeline/merge.js'
import { differenceText } from './compare-runs.js'
import type { Context } from './context.js'
import { filled } from './say.js'

/** Two runs on one axis of time, and what they differ in, in words and numbers. */
export function comparisonText(first: Named, second: Named, context: Context): string {
  const { look } = context
  const chart = look.plain ? '' : `${renderers.chart(mergeRuns(first, second), look)}\n\n`
  const sentences = differencesOf(first, second).map(text => filled(text, look))
  return `${chart}${[...sentences, differenceText(first, second, context)].join('\n')}\n`
}
