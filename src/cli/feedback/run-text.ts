import type { CheckFailure } from '../../engine/engine.js'
import type { Look } from '../../render/look/look.js'

/**
 * What the learner's code did, and on the same axis what a right answer does under the same delays: its picture, not its code.
 * Empty: there is nothing to see.
 */
export async function runText(
  { events }: CheckFailure,
  wanted: CheckFailure['events'],
  look: Look,
): Promise<string> {
  if (events.length === 0) return ''
  const [{ buildTimeline }, { renderPicture }] = await Promise.all([
    import('../../timeline/build.js'),
    import('../../render/together.js'),
  ])
  const timeline = buildTimeline(events)
  const isWorthALook = timeline.tasks.length > 1 || timeline.totals.elapsed > 0
  if (wanted.length > 0 && !look.plain) return besideText(events, wanted, look)
  return isWorthALook ? `  This is what your code did:\n\n${renderPicture(timeline, look)}` : ''
}

async function besideText(
  events: CheckFailure['events'],
  wanted: CheckFailure['events'],
  look: Look,
): Promise<string> {
  const [{ titledRun }, { mergeRuns }, { renderChartAlone }, { firstDifference }] = await Promise.all([
    import('../../timeline/titled-run.js'),
    import('../../timeline/merging/merge.js'),
    import('../../render/together.js'),
    import('../../render/first-difference.js'),
  ])
  const [yours, right] = [titledRun('yours', events), titledRun('wanted', wanted)]
  const parts = firstDifference(yours.timeline, right.timeline, look)
  const where = parts === null ? '' : `\n\n  They part at ${parts.at} s.`
  const head = '  What your code did, and what a right answer does with the same delays:'
  return `${head}\n\n${renderChartAlone(mergeRuns(yours, right), look)}${where}`
}
