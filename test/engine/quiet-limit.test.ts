import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterQuietSeconds } from '../../src/engine/limits/quiet-limit.js'

const load = vi.hoisted(() => ({ times: 1 }))
vi.mock('../../src/engine/limits/load.js', () => ({ timesBusier: () => load.times }))

describe('a limit of a quiet machine', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    load.times = 1
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** After how many seconds 2 of them are over, for a Python that has so much of a processor. */
  function secondsUntilOver(share: number | null): number {
    const began = performance.now()
    const passed = () => (performance.now() - began) / 1000
    let told = 0
    afterQuietSeconds(
      2,
      () => (share === null ? null : 7 + passed() * share),
      seconds => {
        told = seconds
      },
    )
    vi.advanceTimersByTime(200_000)
    return Math.round(told * 10) / 10
  }

  it('is that time where Python has a processor for itself, or nobody knows', () => {
    expect([secondsUntilOver(1), secondsUntilOver(1.8), secondsUntilOver(null)]).toEqual([2, 2, 2])
  })

  it('is about as much longer as Python has to share', () => {
    expect([secondsUntilOver(0.5), secondsUntilOver(0.25)]).toEqual([3.8, 7.4])
  })

  it('ends for what has no processor at all', () => {
    expect(secondsUntilOver(0)).toBe(10)
  })

  it('is at least as long as the load of the machine says', () => {
    load.times = 8
    expect([secondsUntilOver(null), secondsUntilOver(1), secondsUntilOver(0)]).toEqual([16, 16, 24])
  })

  it('can be called off', () => {
    const over = vi.fn()
    afterQuietSeconds(1, () => null, over)()
    vi.advanceTimersByTime(10_000)
    expect(over).not.toHaveBeenCalled()
  })
})
