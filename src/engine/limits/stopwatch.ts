export interface Stopwatch {
  go(): void
  pause(): void
}

/** Calls `over` once, when it has been going for `limitMs` in all. */
export function createStopwatch(limitMs: number, over: () => void): Stopwatch {
  let left = limitMs
  let since = 0
  let timer: NodeJS.Timeout | undefined
  return {
    go() {
      if (timer !== undefined || left === Number.POSITIVE_INFINITY) return
      since = performance.now()
      timer = setTimeout(over, left)
    },
    pause() {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      left = Math.max(0, left - (performance.now() - since))
    },
  }
}
