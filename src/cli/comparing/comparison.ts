import { differencesOf } from '../../render/compare.js'
import { renderChartAlone } from '../../render/together.js'
import { mergeRuns } from '../../timeline/merging/merge.js'
import type { TitledRun } from '../../timeline/titled-run.js'
import { WHOLE, type Window, windowOf } from '../../timeline/window.js'
import type { Context } from '../context.js'
import { nothingThere } from '../running/nothing-there.js'
import { filled, inked } from '../terminal/text.js'
import { differenceText } from './compare-runs.js'

/** Two runs on one axis of time, or a part of them, and what they differ in, in words and numbers. */
export function comparisonText(
  first: TitledRun,
  second: TitledRun,
  context: Context,
  part: Window = WHOLE,
): string {
  const { look } = context
  const both = mergeRuns(first, second)
  const nothing = nothingThere(both, part)
  const drawn =
    nothing === null ? renderChartAlone(windowOf(both, part), look) : filled(inked(nothing, look), look)
  const chart = look.plain && nothing === null ? '' : `${drawn}\n\n`
  const sentences = differencesOf(first, second).map(text => filled(text, look))
  return `${chart}${[...sentences, differenceText(first, second, context)].join('\n')}\n`
}
