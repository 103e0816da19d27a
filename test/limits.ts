/**
 * Limits of waiting, in milliseconds of a quiet machine. How slow this one is is measured when somebody begins to wait and again
 * when the limit would strike: on a busy machine a test takes longer, and is not red for that.
 */

/** What the work below takes on a quiet machine. */
const QUIET_MS = 9
/** A measurement holds for so long. */
const HOLDS_MS = 3_000
/** One that takes longer says nothing of the machine: it was stopped. */
const SLOWEST = 60

let measured = { at: Number.NEGATIVE_INFINITY, slowness: 1 }

/** How many times as long as on a quiet machine everything takes now; at least 1. */
export function slowness(): number {
  const began = performance.now()
  if (began - measured.at < HOLDS_MS) return measured.slowness
  work()
  const ended = performance.now()
  measured = { at: ended, slowness: Math.min(SLOWEST, Math.max(1, (ended - began) / QUIET_MS)) }
  return measured.slowness
}

/** What so many milliseconds (or seconds) of a quiet machine are here and now: for limits that are given away. */
export function patient(quiet: number): number {
  return Math.round(quiet * slowness() * 10) / 10
}

/** The error of who waited in vain, which names its limit. */
export function stoppedBy(quietMs: number, waiting: string): Error {
  const slow = measured.slowness
  const here = slow > 1.5 ? `, ${slow.toFixed(1)} times as long on this busy machine` : ''
  return new Error(`stopped by the limit of ${quietMs / 1000} s of ${waiting}${here}`)
}

/** Calls `over` when so many milliseconds of a quiet machine have passed. Returns what calls it off. */
export function afterLimit(quietMs: number, over: () => void): () => void {
  const began = performance.now()
  let slowest = slowness()
  let timer = setTimeout(strike, quietMs * slowest)
  function strike(): void {
    slowest = Math.max(slowest, slowness())
    const left = began + quietMs * slowest - performance.now()
    if (left > 0) timer = setTimeout(strike, left)
    else over()
  }
  return () => clearTimeout(timer)
}

/** Some milliseconds of a processor, and nothing but a processor. */
function work(): number {
  let number = 1
  for (let round = 0; round < 8_000_000; round++) number = (Math.imul(number, 1_103_515_245) + 12_345) | 0
  return number
}
