import { processIo } from '../../src/cli/io.js'
import { loadScreen } from '../../src/cli/step/load-screen.js'
import { movesIn } from '../../src/cli/step/moves.js'
import { drawChart } from '../../src/render/chart.js'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { pageData } from '../../src/render/page-data.js'
import * as examples from '../timeline/example-traces.js'

// A step through a run that can't be drawn from its second event on: it has no moment.

const io = processIo()
const timeline = examples.sideBySide().timeline()
const data = pageData(timeline, {})
const { showScreen } = await loadScreen()
const leaveScreen = io.fullScreen()
try {
  await showScreen(
    {
      data,
      facts: { moves: movesIn(data), last: data.story.length - 1, tasks: [] },
      moments: timeline.entries.slice(0, 1).map(({ began }) => began),
      lookNow: () => ({ ...PLAIN_LOOK, width: io.columns ?? 80 }),
      rowsNow: () => io.rows ?? 24,
      drawChart: look => drawChart(timeline, look),
    },
    io,
  )
} finally {
  leaveScreen()
}
