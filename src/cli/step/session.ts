import { drawChart } from '../../render/chart.js'
import { isTold } from '../../render/story-entry.js'
import type { Timeline } from '../../timeline/model.js'
import type { Context } from '../context.js'
import { lookOf } from '../look.js'
import { dataOf } from '../page/page.js'
import { loadScreen } from './load-screen.js'
import { movesIn } from './moves.js'

/** Steps through a recorded run in a screen of its own, forwards and back. The terminal is left as it was. */
export async function stepThrough(timeline: Timeline, context: Context): Promise<void> {
  const { io } = context
  const [{ showScreen }, data] = await Promise.all([loadScreen(), dataOf(timeline)])
  if (data.story.length === 0) return
  const facts = {
    moves: movesIn(data),
    last: data.story.length - 1,
    tasks: data.lanes.filter(({ kind }) => kind === 'task').map(({ name }) => name),
  }
  const leaveScreen = io.fullScreen()
  try {
    await showScreen(
      {
        data,
        facts,
        moments: timeline.entries.filter(isTold).map(({ began }) => began),
        lookNow: () => lookOf(context, context.options),
        rowsNow: () => io.rows ?? 24,
        drawChart: look => drawChart(timeline, look),
      },
      io,
    )
  } finally {
    leaveScreen()
  }
}
