import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createWorkWatch } from '../../src/engine/load.js'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

/** After how many milliseconds it is over, when of each millisecond that share is work. */
function overAfter(limitMs: number, share: number | null, busier = 1): number | null {
  let over: number | null = null
  const start = performance.now()
  const now = () => performance.now() - start
  const worked = () => (share === null ? null : 5 + now() * share)
  const watch = createWorkWatch(limitMs, worked, () => (over = now()), busier)
  watch.go()
  vi.advanceTimersByTime(1_000_000)
  return over
}

describe('a limit of work', () => {
  it('is the same work, however many others want the processor', () => {
    expect(overAfter(2_000, 1)).toBe(2_000)
    expect(overAfter(2_000, 0.5)).toBeCloseTo(4_000, -3)
    expect(overAfter(2_000, 1, 10)).toBe(2_000)
    expect(overAfter(2_000, 0.05, 10)! * 0.05).toBeCloseTo(2_000, -3)
  })

  it('is real time for whoever does not work, or where nobody tells', () => {
    expect([overAfter(2_000, 0), overAfter(2_000, null)]).toEqual([2_000, 2_000])
    expect([overAfter(2_000, 0, 3), overAfter(2_000, null, 3)]).toEqual([6_000, 6_000])
  })

  it('does not pass while it pauses', () => {
    let over = false
    const strike = () => {
      over = true
    }
    const watch = createWorkWatch(1_000, () => 0, strike, 1)
    watch.go()
    vi.advanceTimersByTime(600)
    watch.pause()
    vi.advanceTimersByTime(600)
    expect(over).toBe(false)
    watch.go()
    vi.advanceTimersByTime(600)
    expect(over).toBe(true)
  })
})
