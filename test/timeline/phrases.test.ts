import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, trimmed } from '../../src/timeline/duration.js'
import { displayNames, jobNames, unused } from '../../src/timeline/names.js'
import { at } from '../../src/timeline/warnings/phrases.js'

describe('a time', () => {
  it('is said as one says it, never more precise than a millisecond', () => {
    const SECOND = 1_000_000
    const said = {
      0: '0.0 s',
      1: '0.001 ms',
      300: '0.3 ms',
      999: '0.999 ms',
      1000: '0.001 s',
      250000: '0.25 s',
      [2 * SECOND]: '2.0 s',
      [90 * SECOND]: '90.0 s',
      [3600 * SECOND - 1000]: '3599.999 s',
      [3600 * SECOND]: '1 h',
      [5400 * SECOND]: '1 h 30 min',
      [3661.5 * SECOND]: '1 h 1 min 1.5 s',
      [86_400 * SECOND]: '1 d',
      [(86_400 + 60) * SECOND]: '1 d 1 min',
      [400 * 86_400 * SECOND]: '400 d',
    }
    expect(Object.keys(said).map(micros => duration(Number(micros)))).toEqual(Object.values(said))
  })

  it('has as few decimals as it needs', () => {
    expect([trimmed(1.5, 3), trimmed(1.5, 3, 2), trimmed(2, 3), trimmed(2, 3, 1), trimmed(100, 0)]).toEqual([
      ...['1.5', '1.50', '2', '2.0', '100'],
    ])
  })
})

describe('names', () => {
  it('of tasks keep what somebody gave them, and are told apart where they are the same', () => {
    const tasks = [
      ['heart', 'beat'],
      ['heart', 'beat'],
      ['heart (2)', 'beat'],
      ['heart', 'beat'],
      ['Task-9', 'fetch'],
      ['Task-12', 'main.<locals>.fetch'],
      ['Task-13', 'only.<locals>.once'],
      ['Task-14', ''],
      ['Task-x', 'fetch'],
      ['my Task-1', 'fetch'],
    ].map(([pythonName, coroutine], task) => ({ task, pythonName: pythonName!, coroutine: coroutine! }))
    expect([...displayNames(tasks)]).toEqual(
      [
        'heart',
        'heart (2)',
        'heart (2) (2)',
        'heart (3)',
        'fetch#9',
        'fetch#12',
        'once',
        'Task-14',
        'Task-x',
        'my Task-1',
      ].map((name, task) => [task, name]),
    )
  })

  it('of jobs are numbered in their order where there are several', () => {
    expect(jobNames(['read', 'write', 'read', 'read'])).toEqual(['read#1', 'write', 'read#2', 'read#3'])
  })

  it('are never taken twice, whatever they are', () => {
    const name = fc.constantFrom('a', 'a (2)', 'a (3)', 'a (2) (2)', 'b')
    fc.assert(
      fc.property(fc.array(name), names => {
        const taken = new Map<string, number>()
        const given = names.map(each => unused(each, taken))
        expect(new Set(given).size).toBe(names.length)
        for (const [index, each] of names.entries()) expect(given[index]!.startsWith(each)).toBe(true)
      }),
    )
  })
})

describe('a second place in a sentence', () => {
  it('is the name of its file, with the line', () => {
    expect([at(null), at({ file: '/a/b.py', line: 3 }), at({ file: 'C:\\a\\b.py', line: 4 })]).toEqual([
      '',
      ' (b.py:3)',
      ' (b.py:4)',
    ])
  })
})
