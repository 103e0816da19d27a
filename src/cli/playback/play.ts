import type { Run } from '../../engine/engine.js'
import { isTold } from '../../render/story/entry.js'
import { buildTimeline } from '../../timeline/build.js'
import type { Context } from '../context.js'
import { screenLook } from '../terminal/screen/full-screen.js'
import { hasNext, type Leaving, type Series, seriesText } from '../terminal/screen/series.js'
import { interruptAt, type RunAgain, type Signals } from './interrupt.js'
import { type KeyedScreen, openKeyedScreen } from './keyed-screen.js'
import { pictureAt } from './picture.js'
import { afterKey, afterTime, type Playback, type PlayFacts } from './state.js'

export interface PlayRequest {
  /** Virtual seconds a second. */
  readonly speed: number
  readonly series: Series | undefined
  /** What the run was given. */
  readonly signals: Signals
  /** Null: there is only this run, and Ctrl-C leaves. */
  readonly again: RunAgain | null
}

/** The run that was seen last, and what it was given. */
export interface Played {
  readonly run: Run
  readonly signals: Signals
  readonly leaving: Leaving
}

/** Milliseconds between two pictures. */
const PICTURE_EVERY = 80
/** Nobody watches for longer than that without a picture: we were stopped (Ctrl-Z), and so is the play. */
const LONGEST_MS = 1000

/**
 * Plays a run against the wall clock, with the chart growing. At Ctrl-C the program runs again with a SIGINT at that virtual
 * moment, and the play goes on from there: the same program does the same until then.
 */
export async function playRun(first: Run, request: PlayRequest, context: Context): Promise<Played> {
  const { again, speed, series } = request
  const screen = openKeyedScreen(context.io)
  let seen = { run: first, signals: request.signals }
  let playback: Playback = { at: 0, speed, isPaused: false, ending: null }
  try {
    for (;;) {
      playback = await playOn(seen.run, playback, request, screen, context)
      if (playback.ending !== 'signal' || again === null) break
      const interrupted = await interruptAt(playback, seen, again, screen)
      seen = interrupted
      playback = { ...playback, ending: interrupted.isLeft ? 'all' : null }
      if (interrupted.isLeft) break
    }
  } finally {
    screen.close()
  }
  return { ...seen, leaving: playback.ending === 'all' && series !== undefined ? 'all' : 'next' }
}

/** Plays from there until the run is over or somebody presses a key that ends it. */
function playOn(
  { events }: Run,
  from: Playback,
  { series, again }: PlayRequest,
  screen: KeyedScreen,
  context: Context,
): Promise<Playback> {
  const { io } = context
  const timeline = buildTimeline(events)
  const facts: PlayFacts = {
    instants: timeline.entries.filter(isTold).map(({ began }) => began.at),
    end: timeline.end.at,
    canSignal: again !== null,
    hasNext: hasNext(series),
  }
  const title = series === undefined ? '' : seriesText(series)
  let playback = from
  let before = performance.now()
  return new Promise(resolve => {
    screen.onKey(key => goOn(afterKey(playback, key, facts)))
    const forgetResize = io.onResize(paint)
    const timer = setInterval(tick, PICTURE_EVERY)
    tick()

    function tick(): void {
      const now = performance.now()
      const passed = Math.min(LONGEST_MS, now - before)
      before = now
      goOn(afterTime(playback, passed, facts))
    }

    function goOn(after: Playback): void {
      playback = after
      paint()
      if (playback.ending === null) return
      clearInterval(timer)
      forgetResize()
      screen.onKey(() => {})
      resolve(playback)
    }

    function paint(): void {
      const scene = { timeline, facts, look: screenLook(context), rows: io.rows ?? 24, title }
      io.paint(pictureAt(scene, playback))
    }
  })
}
