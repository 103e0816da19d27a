import { drawChart } from '../../render/chart/chart.js'
import { isTold } from '../../render/story/entry.js'
import type { Timeline } from '../../timeline/model.js'
import type { Context } from '../context.js'
import { dataOf } from '../page/page.js'
import { screenLook } from '../terminal/screen/full-screen.js'
import { hasNext, type Leaving, type Series } from '../terminal/screen/series.js'
import { factsOf } from './facts.js'
import { loadScreen } from './load-screen.js'

/** Steps through a recorded run, in which something happens, in a screen of its own, forwards and back. The terminal is left as it was. */
export async function stepThrough(
  timeline: Timeline,
  context: Context,
  series: Series | undefined,
): Promise<Leaving> {
  const { io } = context
  const [{ showScreen }, data] = await Promise.all([loadScreen(), dataOf(timeline)])
  const ownScreen = io.fullScreen()
  try {
    return await showScreen(
      {
        data,
        facts: factsOf(data, hasNext(series)),
        series,
        entries: timeline.entries.filter(isTold),
        lookNow: () => screenLook(context),
        rowsNow: () => io.rows ?? 24,
        drawChart: look => drawChart(timeline, look),
        suspend: ownScreen.suspend,
      },
      io,
    )
  } finally {
    ownScreen.leave()
  }
}
