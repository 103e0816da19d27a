import type { Timeline } from '../timeline/model.js'
import { renderChart } from './chart/chart.js'
import { renderJson } from './json.js'
import type { Look } from './look/look.js'
import { renderMermaid } from './mermaid/mermaid.js'
import { renderPerfetto } from './perfetto/perfetto.js'
import { renderStory } from './story/story.js'
import { renderSvg } from './svg/svg.js'
import { renderPrinted } from './text/printed.js'

export type Renderer = (timeline: Timeline, look: Look) => string

const renderBoth: Renderer = (timeline, look) =>
  `${renderChart(timeline, look)}\n\n${renderStory(timeline, look)}`

/** Without the story, the numbers of what was printed need their lines. */
const renderChartAlone: Renderer = (timeline, look) => {
  const printed = renderPrinted(timeline, look)
  return `${renderChart(timeline, look)}${printed === '' ? '' : `\n\n${printed}`}`
}

/** Every view of a timeline, by the name that `--view` takes. */
export const renderers = {
  story: renderStory,
  chart: renderChartAlone,
  both: renderBoth,
  json: renderJson,
  svg: renderSvg,
  perfetto: renderPerfetto,
  mermaid: renderMermaid,
} satisfies Record<string, Renderer>

/** The picture that goes with a text: a chart, or in words where nobody could see one. */
export function pictureFor({ plain }: Look): Renderer {
  return plain ? renderStory : renderChart
}
