import { expect, it } from 'vitest'
import { afterLimit, patient, slowness, stoppedBy } from './limits.js'

it('is never shorter than on a quiet machine, and longer by as much as this one is slow', () => {
  expect(slowness()).toBeGreaterThanOrEqual(1)
  expect(patient(20)).toBeCloseTo(20 * slowness(), 0)
})

it('strikes once, not before its time', async () => {
  const began = performance.now()
  let strikes = 0
  await new Promise<void>(resolve => {
    afterLimit(30, () => {
      strikes += 1
      resolve()
    })
  })
  // Timers of Node are up to a millisecond early.
  expect(performance.now() - began).toBeGreaterThanOrEqual(29)
  expect(strikes).toBe(1)
})

it('does not strike when it was called off', async () => {
  const struck: string[] = []
  const callOff = afterLimit(10, () => struck.push('the one that was called off'))
  callOff()
  await new Promise<void>(resolve => {
    afterLimit(30, resolve)
  })
  expect(struck).toEqual([])
})

it('says whose it was', () => {
  expect(stoppedBy(20_000, 'run-python demo.py').message).toMatch(
    /^stopped by the limit of 20 s of run-python demo\.py/,
  )
})
