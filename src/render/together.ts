import type { Timeline } from '../timeline/model.js'
import { renderChart } from './chart/chart.js'
import type { Look } from './look/look.js'
import { renderStory } from './story/story.js'
import { renderPrinted } from './text/printed.js'

/** The chart, and what happened in words. */
export function renderBoth(timeline: Timeline, look: Look): string {
  return `${renderChart(timeline, look)}\n\n${renderStory(timeline, look)}`
}

/** Without the story, the numbers of what was printed need their lines. */
export function renderChartAlone(timeline: Timeline, look: Look): string {
  const printed = renderPrinted(timeline, look)
  return `${renderChart(timeline, look)}${printed === '' ? '' : `\n\n${printed}`}`
}

/** The picture that goes with a text: a chart, or in words where nobody could see one. */
export function renderPicture(timeline: Timeline, look: Look): string {
  return look.plain ? renderStory(timeline, look) : renderChart(timeline, look)
}
