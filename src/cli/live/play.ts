import sliceAnsi from 'slice-ansi'
import type { Run } from '../../engine/engine.js'
import { renderChart } from '../../render/chart.js'
import { printable } from '../../render/printable.js'
import { buildTimeline } from '../../timeline/build.js'
import type { Timeline } from '../../timeline/model.js'
import type { Context } from '../context.js'
import { lookOf } from '../look.js'
import { paintOf } from '../say.js'

/** Milliseconds between two pictures. */
const PICTURE_EVERY = 80
/** Lines that the program printed last. */
const PRINTED = 6

/**
 * Plays a run against the wall clock, `speed` virtual seconds a second, with the chart growing. Resolves with null at its end,
 * or with the virtual moment (seconds) at which somebody pressed Ctrl-C; with -1 when somebody wants no more (`q`).
 */
export function playRun(
  { events }: Run,
  speed: number,
  startAt: number,
  context: Context,
): Promise<number | null> {
  const { io } = context
  let look = lookOf(context, context.options)
  const timeline = buildTimeline(events)
  const began = performance.now()
  const leave = io.fullScreen()
  return new Promise(resolve => {
    const now = () => startAt + ((performance.now() - began) / 1000) * speed
    const forget = io.onKey(key => {
      if (key === 'ctrl-c') finish(now())
      else if (key === 'q' || key === 'ctrl-d') finish(-1)
    })
    const forgetResize = io.onResize(() => {
      look = lookOf(context, context.options)
      picture()
    })
    const timer = setInterval(picture, PICTURE_EVERY)
    picture()

    function picture(): void {
      const micros = now() * 1_000_000
      if (micros >= timeline.end.at) finish(null)
      else io.paint(pictureAt(timeline, micros, speed))
    }

    function finish(how: number | null): void {
      clearInterval(timer)
      forget()
      forgetResize()
      leave()
      resolve(how)
    }
  })

  function pictureAt(whole: Timeline, micros: number, pace: number): string {
    const { quiet, strong } = paintOf(look)
    const rows = (io.rows ?? 24) - 1
    // What was printed last stays in sight; of a chart with many lanes the last ones do not.
    const chart = renderChart(whole, { ...look, until: micros })
      .split('\n')
      .slice(0, Math.max(4, rows - PRINTED - 3))
    const printed = whole.output
      .filter(({ moment }) => moment.at <= micros)
      .slice(-PRINTED)
      .map(({ text }) => `  ${printable(text.replace(/\n$/, ''))}`)
    const head =
      strong(`${(micros / 1_000_000).toFixed(1)} s`) +
      quiet(`  ${pace} × · Ctrl-C sends the program a SIGINT · q ends the play`)
    return [head, '', ...chart, '', ...printed]
      .slice(0, rows)
      .map(line => sliceAnsi(line, 0, look.width))
      .join('\n')
  }
}
