import { describe, expect, it } from 'vitest'
import { createCheckRecord } from '../../src/engine/check-record.js'
import { failure } from '../cli/fake-engine.js'

const SCHEDULES = [0, 1, 2]
const HINTS = ['Look at the order.']

/** A record of checks of these titles, under three schedules. */
function record(...titles: readonly string[]) {
  const made = createCheckRecord(SCHEDULES)
  made.declare(titles.map(title => ({ title, hints: HINTS })))
  return made
}

/** It has started, and ended so. */
function hear(made: ReturnType<typeof record>, check: Parameters<ReturnType<typeof record>['end']>[0]) {
  made.start(check)
  return made.end(check)
}

const proof = (title: string, schedule: number) => ({ title, schedule, skipped: false, failure: null })

/** What a learner hears of each check. */
const passes = (of: ReturnType<typeof record>) =>
  of.result().results.map(({ title, passed }) => [title, passed])

describe('a check has passed', () => {
  it('when every schedule has a proof of its own, and not before', () => {
    const checks = record('order')
    expect(passes(checks)).toEqual([['order', false]])
    for (const schedule of [0, 1]) {
      hear(checks, proof('order', schedule))
      expect(passes(checks)).toEqual([['order', false]])
      expect(checks.isSettled()).toBe(false)
    }
    hear(checks, proof('order', 2))
    expect(passes(checks)).toEqual([['order', true]])
    expect(checks.isSettled()).toBe(true)
  })

  it('never by proving one schedule many times', () => {
    const checks = record('order')
    for (const _ of SCHEDULES) hear(checks, proof('order', 0))
    expect(passes(checks)).toEqual([['order', false]])
  })

  it('never by the proofs of another check', () => {
    const checks = record('order', 'time')
    for (const schedule of SCHEDULES) hear(checks, proof('order', schedule))
    expect(passes(checks)).toEqual([
      ['order', true],
      ['time', false],
    ])
    expect(checks.isSettled()).toBe(false)
  })

  it('never when one schedule says otherwise, however many prove it', () => {
    const [failed, skipped] = [record('order'), record('order')]
    for (const made of [failed, skipped]) hear(made, proof('order', 0))
    hear(failed, { ...proof('order', 1), failure: failure() })
    hear(skipped, { ...proof('order', 1), skipped: true })
    for (const made of [failed, skipped]) hear(made, proof('order', 2))
    expect([passes(failed), passes(skipped)]).toEqual([[['order', false]], [['order', false]]])
  })

  it('never under no schedule at all', () => {
    const checks = createCheckRecord([])
    checks.declare([{ title: 'order', hints: [] }])
    expect(passes(checks)).toEqual([['order', false]])
  })
})

describe('what is out of turn', () => {
  it('is refused: what nobody declared, what comes twice, before its turn, or without having started', () => {
    const checks = record('order', 'time')
    const refused = [
      checks.end(proof('order', 0)),
      checks.start(proof('bogus', 0)),
      checks.start(proof('order', 7)),
      hear(checks, proof('order', 1)) && checks.start(proof('order', 0)),
      checks.start(proof('order', 1)),
      checks.start(proof('order', 2)) && checks.start(proof('time', 0)),
      checks.end(proof('time', 0)),
    ]
    expect(refused).toEqual(refused.map(() => false))
  })
})

describe('a known wrong answer', () => {
  function passed(knownWrong: number) {
    const made = createCheckRecord([0], knownWrong)
    made.declare([{ title: 'order', hints: [] }])
    hear(made, proof('order', 0))
    return made
  }

  it('has to fail after a pass, each of them, in their order', () => {
    const checks = passed(2)
    const suspicions = () => checks.result().suspicions.length
    expect([suspicions(), checks.judgeWrong(1, true)]).toEqual([1, false])
    expect([checks.judgeWrong(0, true), suspicions()]).toEqual([true, 1])
    expect([checks.judgeWrong(1, true), suspicions()]).toEqual([true, 0])
    expect([checks.judgeWrong(2, true), checks.result().wrongFailed]).toEqual([false, [true, true]])
  })

  it('that passes is never made up for', () => {
    const checks = passed(2)
    expect([checks.judgeWrong(0, false), checks.judgeWrong(0, true), checks.judgeWrong(1, true)]).toEqual([
      true,
      false,
      true,
    ])
    const { wrongFailed, suspicions } = checks.result()
    expect([wrongFailed, suspicions.length]).toEqual([[false, true], 1])
  })

  it('tells nothing before one', () => {
    const checks = createCheckRecord([0, 1], 1)
    checks.declare([{ title: 'order', hints: [] }])
    hear(checks, proof('order', 0))
    expect([checks.judgeWrong(0, true), checks.result().suspicions]).toEqual([false, []])
  })
})

describe('the result', () => {
  it('has every declared check, with its hints and the failure that came first', () => {
    const checks = record('order', 'time', 'limit')
    const first = failure({ schedule: 1 })
    hear(checks, proof('order', 0))
    hear(checks, { ...proof('order', 1), failure: first })
    hear(checks, { ...proof('time', 0), skipped: true })
    expect(checks.result()).toEqual({
      results: [
        { title: 'order', hints: HINTS, passed: false, skipped: false, failure: first },
        { title: 'time', hints: HINTS, passed: false, skipped: true, failure: null },
        { title: 'limit', hints: HINTS, passed: false, skipped: false, failure: null },
      ],
      suspicions: [],
      wrongFailed: [],
      broken: null,
    })
  })

  it('is empty before anything is declared', () => {
    expect(createCheckRecord(SCHEDULES).result()).toEqual({
      results: [],
      suspicions: [],
      wrongFailed: [],
      broken: null,
    })
  })

  it('keeps what was declared and suspected before the answer ran; what comes later could be the answer itself', () => {
    const checks = record('order')
    checks.suspect([{ line: 3, what: 'sys._getframe' }])
    checks.suspect([])
    checks.declare([])
    checks.breakDown({ check: 'order', error: 'KeyError: 1' })
    checks.breakDown({ check: 'order', error: 'because of the first' })
    expect(checks.result()).toEqual({
      results: [{ title: 'order', hints: HINTS, passed: false, skipped: false, failure: null }],
      suspicions: [{ line: 3, what: 'sys._getframe' }],
      wrongFailed: [],
      broken: { check: 'order', error: 'KeyError: 1' },
    })
  })
})

describe('a fresh interpreter', () => {
  it('need not run again what has ended, nor anything of a check that is decided', () => {
    const checks = record('order', 'time', 'limit', 'cleanup')
    hear(checks, proof('order', 0))
    hear(checks, { ...proof('time', 0), failure: failure() })
    hear(checks, { ...proof('limit', 0), skipped: true })
    const all = (title: string) => SCHEDULES.map(schedule => ({ title, schedule }))
    expect(checks.skip()).toEqual([{ title: 'order', schedule: 0 }, ...all('time'), ...all('limit')])
  })

  it('has nothing to pass over when no check was declared, and nothing to do', () => {
    const checks = createCheckRecord(SCHEDULES)
    expect([checks.skip(), checks.isSettled()]).toEqual([[], true])
  })

  it('need not start when a check of ours broke', () => {
    const checks = record('order')
    checks.breakDown({ check: 'order', error: 'KeyError: 1' })
    expect(checks.isSettled()).toBe(true)
  })

  it('is told which check runs, until that one has ended', () => {
    const checks = record('order')
    expect([checks.running(), checks.endedCount()]).toEqual([null, 0])
    checks.start(proof('order', 1))
    expect(checks.running()).toEqual({ title: 'order', schedule: 1 })
    hear(checks, proof('order', 1))
    expect([checks.running(), checks.endedCount()]).toEqual([null, 1])
  })
})
