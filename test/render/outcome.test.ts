import { describe, expect, it } from 'vitest'
import { explainOutcome } from '../../src/render/outcome.js'
import type { Outcome } from '../../src/trace/events.js'

const place = { file: '/home/me/tasks.py', line: 5 }

describe('how a run ended is said in a sentence of its own kind:', () => {
  it.each<readonly [string, Outcome, string]>([
    ['finished', { kind: 'finished', status: 0 }, 'The program ran to its end.'],
    [
      'crashed',
      {
        ...{ kind: 'crashed', status: 1, error: 'ValueError', message: 'no', syntax: null },
        frames: [{ ...place, function: 'fetch' }],
      },
      'The program ended with an exception that nothing caught in fetch (tasks.py:5): ValueError: no.',
    ],
    [
      'a syntax error',
      {
        ...{ kind: 'crashed', status: 1, error: 'SyntaxError', message: 'invalid syntax', frames: [] },
        syntax: { ...place, column: 3, text: 'x = = 1' },
      },
      'Python could not read the program (tasks.py:5): SyntaxError: invalid syntax.',
    ],
    [
      'sys.exit',
      { kind: 'exited', status: 3, abrupt: false },
      'The program ended itself with exit status 3 (sys.exit).',
    ],
    [
      'os._exit',
      { kind: 'exited', status: 0, abrupt: true },
      'The program ended itself with os._exit(0): nothing was cleaned up, and no other task could finish. Let `main` return instead.',
    ],
    [
      'a deadlock',
      {
        ...{ kind: 'deadlocked', status: 1 },
        stuck: [
          { task: 2, name: 'a', label: 'lock db', holders: [3], place },
          { task: 3, name: 'b', label: 'queue.get', holders: [], place: null },
        ],
      },
      'Deadlock: a waits for lock db, held by b (tasks.py:5); b waits for queue.get. Nothing is left that could wake any of them, so look for who should have, and what keeps them from it.',
    ],
    [
      'idle for ever',
      { kind: 'idle-for-ever', status: 1, couldWake: ['SIGINT', 'SIGTERM'], stuck: [] },
      'The program would wait for ever: only SIGINT or SIGTERM could wake it. Deliver it with `--signal SIGINT@5`, or let something in the program end the wait.',
    ],
    [
      'a loop without an await',
      { kind: 'timed-out', status: 1, seconds: 10, busy: { why: 'no-await', place } },
      'The program was still running after 10.0 s, in a loop that never awaits (tasks.py:5). Until it awaits, no other task has a turn: look for `while` without an `await`, or a condition that never changes.',
    ],
    [
      'spinning',
      { kind: 'timed-out', status: 1, seconds: 10, busy: { why: 'spinning', place: null } },
      'The program was still running after 10.0 s, asking again and again without waiting for anything. Wait for an Event, a Queue or a task instead of a loop around `asyncio.sleep(0)`.',
    ],
    [
      'too many events',
      { kind: 'over-limit', status: 1, limit: 'events', allowed: 200_000 },
      'The program was stopped after 200,000 events. If it should end, look for the loop that never does; else raise the limit.',
    ],
    [
      'too much memory',
      { kind: 'over-limit', status: 1, limit: 'memory', allowed: 512 * 1024 * 1024 },
      'The program was stopped when it wanted more than 512 MB of memory. Look for something that grows without an end.',
    ],
    [
      'interrupted',
      { kind: 'interrupted', status: 130 },
      'You stopped the program; this is what had happened until then.',
    ],
    [
      'died',
      { kind: 'died', status: 3, reason: 'stack overflow.' },
      'Python itself died: stack overflow. Run `asyncio-tutor doctor` if this happens again.',
    ],
  ])('%s', (_name, outcome, sentence) => {
    expect(explainOutcome(outcome)).toBe(sentence)
  })
})
