import { describe, expect, it } from 'vitest'
import type { CheckResult, CheckRun } from '../../src/engine/engine.js'
import { firstFailed, judge } from '../../src/verify/judge.js'
import { failure } from '../cli/fake-engine.js'

const passed: CheckResult = { title: 'a', passed: true, skipped: false, hints: [], failure: null }
const fine: CheckRun = { results: [passed], suspicions: [], broken: null }
const outcome = (change: Partial<CheckRun>) => judge({ ...fine, ...change }, [0]).outcome

describe('a verdict', () => {
  it('passes only when there are checks and each has passed', () => {
    expect(outcome({})).toBe('passed')
    expect(outcome({ results: [] })).toBe('broken')
    expect(outcome({ results: [passed, { ...passed, skipped: true }] })).toBe('failed')
    expect(outcome({ results: [passed, { ...passed, passed: false }] })).toBe('failed')
    expect(outcome({ results: [{ ...passed, failure: failure() }] })).toBe('failed')
  })

  it('says whose fault it is', () => {
    expect(outcome({ broken: { check: 'a', error: 'KeyError' } })).toBe('broken')
  })

  it('finds failures of one cause: the same kind at the same line', () => {
    const failed = (title: string, kind: string, line: number) => ({
      ...passed,
      title,
      passed: false,
      failure: failure({ kind, line }),
    })
    const results = [
      failed('a', 'crashed', 4),
      failed('b', 'crashed', 4),
      failed('c', 'crashed', 5),
      failed('d', 'assertion', 4),
      failed('e', 'assertion', 4),
    ]
    expect(judge({ ...fine, results }, [0]).checks.map(check => check.sameAs)).toEqual([
      null,
      'a',
      null,
      null,
      null,
    ])
  })

  it('knows the first check that failed, and keeps all that the engine reported', () => {
    const failed = (title: string, line: number) => ({
      ...passed,
      title,
      passed: false,
      failure: failure({ line }),
    })
    const results = [passed, failed('b', 1), failed('c', 2)]
    const suspicions = [{ line: 3, what: 'sys._getframe' }]
    const verdict = judge({ ...fine, results, suspicions }, [0, 1])
    expect(verdict).toEqual({
      outcome: 'failed',
      checks: results.map(result => ({ ...result, sameAs: null })),
      schedules: [0, 1],
      advice: null,
      wanted: [],
      suspicions,
      broken: null,
    })
    expect([firstFailed(verdict)?.title, firstFailed(judge(fine, [0]))]).toEqual(['b', null])
  })
})
