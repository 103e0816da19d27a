import { timesBusier } from './load.js'

/** The rest may be our own reading of its messages. */
const NEARLY = 0.9
/** How many times as long again it may be without a processor: it may as well be asleep. */
const MORE_TIMES = 4
const SOON = 0.02

/**
 * Calls `over` when Python has had `seconds` for itself, as on a machine with nothing else to do: a verdict must not depend on what
 * else runs. `used`: the processor time of its process, as far as that is known; the load of the machine lags behind and only says
 * how long to wait at least. `over` gets the seconds that have really passed. Returns what calls it off.
 */
export function afterQuietSeconds(
  seconds: number,
  used: () => number | null,
  over: (passed: number) => void,
): () => void {
  const began = performance.now()
  const usedBefore = used()
  let timer = setTimeout(strike, seconds * 1000)
  function strike(): void {
    const passed = (performance.now() - began) / 1000
    const least = seconds * timesBusier()
    const usedNow = used()
    const had = usedNow === null || usedBefore === null ? seconds : usedNow - usedBefore
    const isStarved = had < seconds * NEARLY && passed < least + seconds * MORE_TIMES
    if (passed >= least && !isStarved) over(passed)
    else timer = setTimeout(strike, Math.max(least - passed, seconds - had, SOON) * 1000)
  }
  return () => clearTimeout(timer)
}
