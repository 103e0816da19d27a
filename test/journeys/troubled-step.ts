import { factsOf } from '../../src/cli/step/facts.js'
import { loadScreen } from '../../src/cli/step/load-screen.js'
import { processIo } from '../../src/cli/terminal/io.js'
import { drawChart } from '../../src/render/chart/chart.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { pageData } from '../../src/render/page/build.js'
import * as examples from '../timeline/example-traces.js'

// A step through a run with a trouble that the first argument names. `crash`: nothing can be drawn from the second event on,
// which was not recorded. `slow`: the machine takes a second from the first sign of the screen to the first picture.

const [trouble] = process.argv.slice(2)

const io = processIo()
const timeline = examples.sideBySide().timeline()
const data = pageData(timeline, {})
const { showScreen } = await loadScreen()
const ownScreen = io.fullScreen()
if (trouble === 'slow') {
  io.write('begun')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
}
try {
  await showScreen(
    {
      data,
      facts: factsOf(data, false),
      entries: timeline.entries.slice(0, trouble === 'crash' ? 1 : undefined),
      lookNow: () => ({ ...PLAIN_LOOK, width: io.columns ?? 80 }),
      rowsNow: () => io.rows ?? 24,
      drawChart: look => drawChart(timeline, look),
      suspend: ownScreen.suspend,
    },
    io,
  )
} finally {
  ownScreen.leave()
}
