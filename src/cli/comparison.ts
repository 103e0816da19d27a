import { differencesOf } from '../render/compare.js'
import { renderers } from '../render/renderers.js'
import { mergeRuns, type Named } from '../timeline/merge.js'
import { WHOLE, type Window, windowOf } from '../timeline/window.js'
import { differenceText } from './compare-runs.js'
import type { Context } from './context.js'
import { filled } from './say.js'

/** Two runs on one axis of time, or a part of them, and what they differ in, in words and numbers. */
export function comparisonText(first: Named, second: Named, context: Context, part: Window = WHOLE): string {
  const { look } = context
  const merged = windowOf(mergeRuns(first, second), part)
  const chart = look.plain ? '' : `${renderers.chart(merged, look)}\n\n`
  const sentences = differencesOf(first, second).map(text => filled(text, look))
  return `${chart}${[...sentences, differenceText(first, second, context)].join('\n')}\n`
}
