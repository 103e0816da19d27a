import { timesBusier } from './load.js'
import { createStopwatch } from './stopwatch.js'

/** After an interrupt, Python has this long to say how the run ended, on a machine that has nothing else to do. */
const GRACE_MS = 2_000

/** Why the engine stops Python. */
export type StopReason = 'interrupted' | 'timed-out'

/** Stops a run or a check when its time is up, or when somebody asks for it. */
export interface Stopper {
  /** Time counts from now on. */
  readonly go: () => void
  /** Time stands still. */
  readonly pause: () => void
  /** The first reason counts. */
  readonly stop: (reason: StopReason) => void
  /** The reason; null: it was not stopped. */
  readonly reason: () => StopReason | null
  /** Nothing is to be stopped any more. */
  readonly rest: () => void
}

/**
 * `seconds` of real time. `interrupt` asks Python to come to an end (false: nobody can, see Host); `giveUp` is called when it has
 * not answered. Where many want the processors its turn comes later, so it has longer for its answer.
 */
export function createStopper(seconds: number, interrupt: () => boolean, giveUp: () => void): Stopper {
  const stopwatch = createStopwatch(seconds * 1000, () => stop('timed-out'))
  let reason: StopReason | null = null
  let grace: NodeJS.Timeout | undefined
  const stop = (why: StopReason) => {
    if (reason !== null) return
    reason = why
    stopwatch.pause()
    // What it said while this process was busy still counts: it is heard before the check phase.
    grace = setTimeout(() => setImmediate(giveUp), interrupt() ? GRACE_MS * timesBusier() : 0)
  }
  return {
    go: () => {
      if (reason === null) stopwatch.go()
    },
    pause: stopwatch.pause,
    stop,
    reason: () => reason,
    rest: () => {
      stopwatch.pause()
      clearTimeout(grace)
    },
  }
}
