import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberMemory } from '../../src/engine/embedded/inside/memory.js'

const LENGTH = 50_000
const touches = fc.array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 20 })

describe('a memory that is remembered', () => {
  it('is put back whatever was written to it, however much it grew, and whatever it is compared with', () => {
    const baseLengths = fc.constantFrom(0, 100, LENGTH, LENGTH + 70_000)
    fc.assert(
      fc.property(baseLengths, touches, touches, fc.nat(40_000), (baseLength, before, during, growth) => {
        const base = Uint8Array.from({ length: baseLength }, (_, at) => at % 251)
        const then = Uint8Array.from({ length: LENGTH }, (_, at) => at % 251)
        for (const [at, value] of before) then[at] = value
        const putBack = rememberMemory(then.slice(), base)
        const now = new Uint8Array(LENGTH + growth).fill(7)
        now.set(then)
        for (const [at, value] of during) now[at] = value
        putBack(now)
        expect(Buffer.from(now.subarray(0, LENGTH)).equals(then)).toBe(true)
        expect(now.subarray(LENGTH).every(byte => byte === 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
