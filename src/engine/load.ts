import { availableParallelism, loadavg } from 'node:os'
import { createStopwatch, type Stopwatch } from './stopwatch.js'

/** However busy a machine is, somebody waits. */
const MOST = 15

/** How many times longer anything may take now than on a machine with nothing else to do. Windows knows no load: 1. */
export function timesBusier(): number {
  const [load = 0] = loadavg()
  return Math.min(MOST, Math.max(1, load / availableParallelism()))
}

/** Whoever works for less than this share of the time does not wait for a processor. */
const LEAST_SHARE = 0.02

/**
 * Calls `over` once, when processors have worked for `limitMs`: on a busy machine somebody else has them, and what is found out
 * must not depend on that. Who does not work at all is not waited for, nor is work counted where nobody tells: then real time
 * has to do, longer on a busy machine. `workedMs`: for how long they have worked at any time before; null where nobody tells.
 */
export function createWorkWatch(
  limitMs: number,
  workedMs: () => number | null,
  over: () => void,
  busier = timesBusier(),
): Stopwatch {
  const before = workedMs()
  const patienceMs = limitMs * busier
  let waitedMs = 0
  let current: Stopwatch
  const look = (afterMs: number) => {
    current = createStopwatch(afterMs, () => {
      waitedMs += afterMs
      const now = workedMs()
      const worked = before === null || now === null ? null : now - before
      const isIdle = worked === null || worked < waitedMs * LEAST_SHARE
      if (isIdle ? waitedMs >= patienceMs : worked >= limitMs) return over()
      look(isIdle ? patienceMs - waitedMs : Math.max(limitMs - worked, limitMs / 10))
      current.go()
    })
  }
  look(limitMs)
  return {
    go: () => current.go(),
    pause: () => current.pause(),
  }
}
