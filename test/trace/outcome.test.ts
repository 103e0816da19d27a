import { describe, expect, it } from 'vitest'
import { type Outcome, placeOfOutcome } from '../../src/trace/outcome.js'

const file = '/lessons/demo.py'
const place = { file, line: 3 }

describe('the line that an ending is about', () => {
  const crashed = {
    kind: 'crashed',
    status: 1,
    error: 'OSError',
    message: 'gone',
    frames: [],
    syntax: null,
  } as Outcome
  const stuck = { task: 1, name: 'main', label: 'event', holders: [], place: null }

  it.each<[string, Outcome, number | null]>([
    [
      'the innermost of a crash',
      {
        ...crashed,
        frames: [
          { file, line: 9, function: 'main' },
          { file, line: 4, function: 'fetch' },
        ],
      } as Outcome,
      4,
    ],
    [
      'that which is no Python',
      {
        ...crashed,
        frames: [{ file, line: 9, function: 'main' }],
        syntax: { file, line: 7, column: 2, text: 'def (' },
      } as Outcome,
      7,
    ],
    ['of none, when a crash has no frames', crashed, null],
    [
      'the first that is known of those who are stuck',
      {
        kind: 'deadlocked',
        status: 1,
        stuck: [stuck, { ...stuck, place }, { ...stuck, place: { file, line: 5 } }],
      },
      3,
    ],
    [
      'of none, when nobody knows where they are stuck',
      { kind: 'deadlocked', status: 1, stuck: [stuck] },
      null,
    ],
    [
      'the first of those who sleep for ever',
      { kind: 'idle-for-ever', status: 1, couldWake: ['SIGINT'], stuck: [{ ...stuck, place }] },
      3,
    ],
    [
      'where it was when its time was over',
      { kind: 'timed-out', status: 1, seconds: 2, busy: { why: 'no-await', place } },
      3,
    ],
    ['of none, when nobody could find out', { kind: 'timed-out', status: 1, seconds: 2, busy: null }, null],
    ['of none, when it simply ended', { kind: 'finished', status: 0 }, null],
  ])('is %s', (_, outcome, line) => {
    expect(placeOfOutcome(outcome)?.line ?? null).toBe(line)
  })
})
