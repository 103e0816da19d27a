import type { CheckFailure } from '../../engine/engine.js'
import type { Look } from '../../render/look/look.js'
import type { Timeline } from '../../timeline/model.js'

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
  if (wanted.length > 0 && !look.plain) return besideText(events, wanted, look)
  return pictureText('This is what your code did:', events, look, isWorthALook)
}

/** The learner's whole program, after a pass. Empty: it has nothing to show. */
export async function ownText(events: CheckFailure['events'], look: Look): Promise<string> {
  return events.length === 0 ? '' : pictureText('This is what your program does:', events, look)
}

function isWorthALook({ tasks, totals }: Timeline): boolean {
  return tasks.length > 1 || totals.elapsed > 0
}

async function pictureText(
  head: string,
  events: CheckFailure['events'],
  look: Look,
  isShown: (timeline: Timeline) => boolean = () => true,
): Promise<string> {
  const [{ buildTimeline }, { renderPicture }] = await Promise.all([
    import('../../timeline/build.js'),
    import('../../render/together.js'),
  ])
  const timeline = buildTimeline(events)
  return isShown(timeline) ? `  ${head}\n\n${renderPicture(timeline, look)}` : ''
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
