import type { Run } from '../../engine/engine.js'
import type { Look } from '../../render/look/look.js'
import { explainOutcome } from '../../render/outcome.js'
import { WIDE } from '../../render/story/columns.js'
import { isTold } from '../../render/story/entry.js'
import { renderSummary } from '../../render/summary.js'
import { buildTimeline } from '../../timeline/build.js'
import type { Timeline } from '../../timeline/model.js'
import { type Window, windowOf } from '../../timeline/window.js'
import type { Context } from '../context.js'
import { sourcesOf } from '../files/sources.js'
import { type DrawnView, VIEWS, type ViewFormat } from '../formats.js'
import { hasFullScreen } from '../terminal/screen/full-screen.js'
import type { Leaving, Series } from '../terminal/screen/series.js'
import { filled, inked } from '../terminal/text.js'
import { nothingThere } from './nothing-there.js'

/** The first drawing takes a tenth of a second longer than others: best done while Python boots. */
export async function getReady({ look }: Context): Promise<void> {
  const nothing = buildTimeline([])
  const render = await VIEWS.both.load()
  render(nothing, look)
  renderSummary(nothing, look)
}

/** The picture of a part of a run, and what the whole of it sums up to. */
export async function drawPicture(run: Run, view: DrawnView, context: Context, part: Window): Promise<void> {
  const { io } = context
  const timeline = buildTimeline(run.events)
  if (timeline.run === null) {
    explainEnd(run, context) // it was stopped before it began
    return
  }
  const { hasStory, ownOption, inWords }: ViewFormat = VIEWS[view]
  const look = hasStory ? await withSources(timeline, context) : context.look
  const render = await VIEWS[(look.plain && inWords) || view].load()
  const nothing = nothingThere(timeline, part)
  if (nothing === null) io.write(`${render(windowOf(timeline, part), look)}\n`)
  else io.writeError(`${filled(inked(nothing, look), look)}\n`)
  if (ownOption === null) io.write(`\n${renderSummary(timeline, look)}\n`)
}

/** The same run, event by event, where somebody sits at a terminal that has screens; else its story. */
export async function drawStepped(
  run: Run,
  context: Context,
  part: Window,
  series?: Series,
): Promise<Leaving> {
  const { io, look } = context
  const timeline = buildTimeline(run.events)
  const shown = windowOf(timeline, part)
  if (!hasFullScreen(context) || timeline.run === null || !shown.entries.some(isTold)) {
    await drawPicture(run, 'story', context, part)
    return 'next'
  }
  const leaving = await (await import('../step/session.js')).stepThrough(shown, context, series)
  io.write(`${renderSummary(timeline, look)}\n`)
  return leaving
}

/** On a wide screen the story stands beside the source. */
async function withSources(timeline: Timeline, { look }: Context): Promise<Look> {
  if (look.width < WIDE) return look
  const texts = await sourcesOf(timeline)
  const lines = Object.entries(texts).map(([file, text]) => [file, text.split('\n')] as const)
  return { ...look, sources: Object.fromEntries(lines) }
}

/** A program that we stopped did not end by itself: its silence is explained. */
export function explainEnd({ outcome }: Run, { io }: Context): void {
  const isItsOwn = outcome.kind === 'finished' || outcome.kind === 'crashed' || outcome.kind === 'exited'
  if (isItsOwn || outcome.kind === 'interrupted') return
  io.writeError(`${explainOutcome(outcome)}\n`)
}
