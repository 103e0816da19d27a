import { describe, expect, it } from 'vitest'
import { fingerprintOf, likeness } from '../../src/verify/fingerprint.js'
import { failure } from '../cli/fake-engine.js'

describe('how much two answers fail alike', () => {
  const one = { kind: 'assertion', message: 'It took 7 s.', times: [0, 1, 3, 7] }

  it('is from 1 to 3, by the sentences and the shared times of their checks', () => {
    expect(likeness({ order: one }, { order: one })).toBe(3)
    expect(likeness({ order: one }, { order: { ...one, message: 'It took 6 s.' } })).toBe(2)
    expect(likeness({ order: one }, { order: { ...one, times: [0, 1, 3, 6, 8] } })).toBe(1 + 1 + 3 / 6)
    expect(likeness({ order: { ...one, times: [] } }, { order: { ...one, times: [] } })).toBe(3)
    const two = { order: one, time: { ...one, times: [9], message: 'No.' } }
    expect(likeness(two, { ...two, time: { ...one, times: [8] } })).toBe(1 + (2 + 0) / 2)
  })

  it('is 0 when other checks fail, or by another kind of failure, or none does', () => {
    expect(likeness({}, {})).toBe(0)
    expect(likeness({ order: one }, {})).toBe(0)
    expect(likeness({ order: one }, { time: one })).toBe(0)
    expect(likeness({ order: one }, { order: one, time: one })).toBe(0)
    expect(likeness({ order: one }, { order: { ...one, kind: 'deadlocked' } })).toBe(0)
    expect(likeness({ order: one, time: one }, { order: one, time: { ...one, kind: 'crashed' } })).toBe(0)
  })

  it('is known by the checks that failed, with each time once; an answer that was not judged has nothing to compare', () => {
    const event = (at: number) => ({ type: 'step.began', at, turn: 1, task: 1 }) as const
    const failed = failure({ message: 'It took 7 s.', line: 3, events: [event(0), event(5), event(5)] })
    const run = {
      ...{ suspicions: [], wrongFailed: [], broken: null },
      results: [
        { title: 'order', passed: false, skipped: false, hints: [], failure: failed },
        { title: 'time', passed: true, skipped: false, hints: [], failure: null },
      ],
    }
    expect(fingerprintOf(run)).toEqual({
      order: { kind: 'assertion', message: 'It took 7 s.', times: [0, 5] },
    })
    expect(fingerprintOf({ ...run, broken: { check: 'order', error: 'KeyError' } })).toEqual({})
  })
})
