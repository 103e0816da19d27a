import type { Outcome } from '../trace/events.js'
import { timesBusier } from './load.js'
import type { Stopped } from './messages.js'
import { createStopwatch } from './stopwatch.js'

/** After an interrupt, Python has this long to say how the run ended, on a machine that has nothing else to do. */
const GRACE_MS = 2_000
/** The milliseconds that Python has now: where many want the processors, its turn comes later. */
export function graceMs(): number {
  return GRACE_MS * timesBusier()
}

/** Why the engine stops a run. */
export type StopReason = 'interrupted' | 'timed-out'

/** Stops a run when its time is up, or when somebody asks for it. */
export interface Stopper {
  /** Time counts from now on. */
  readonly go: () => void
  /** Time stands still. */
  readonly pause: () => void
  /** The first reason counts. */
  readonly stop: (reason: StopReason) => void
  /** How a run ended that was stopped; null: it was not. `where`: what Python said of it. */
  readonly outcome: (where: Stopped | undefined) => Outcome | null
  /** Nothing is to be stopped any more. */
  readonly rest: () => void
}

/** `interrupt` asks Python to end the run; `giveUp` is called when it has not answered. */
export function createStopper(seconds: number, interrupt: () => void, giveUp: () => void): Stopper {
  const stopwatch = createStopwatch(seconds * 1000, () => stop('timed-out'))
  let reason: StopReason | null = null
  let grace: NodeJS.Timeout | undefined
  const stop = (why: StopReason) => {
    if (reason !== null) return
    reason = why
    stopwatch.pause()
    interrupt()
    // What it said while this process was busy still counts: it is heard before the check phase.
    grace = setTimeout(() => setImmediate(giveUp), graceMs())
  }
  return {
    go: () => {
      if (reason === null) stopwatch.go()
    },
    pause: stopwatch.pause,
    stop,
    outcome: where => {
      if (reason === 'timed-out') return { kind: 'timed-out', status: 1, seconds, busy: where?.busy ?? null }
      // Somebody else can send the signal, too.
      return reason === null && where === undefined ? null : { kind: 'interrupted', status: 130 }
    },
    rest: () => {
      stopwatch.pause()
      clearTimeout(grace)
    },
  }
}
