import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CheckFailure, CheckRun } from '../../src/engine/engine.js'
import { aSecond, failure, fakeEngine } from './fake-engine.js'
import { fakeWorld } from './fake-world.js'

const ANSWER = 'async def answer():\n\treturn helper(None)\n'

/** The verdict over an answer that fails these checks in this way; a check with null passes. */
async function verified(
  checks: Record<string, Partial<CheckFailure> | null>,
  change: Partial<CheckRun> = {},
  ...options: string[]
) {
  const results = Object.entries(checks).map(([title, failed]) => ({
    ...{ title, passed: failed === null, skipped: false, hints: ['One.', 'Two.'] },
    failure: failed === null ? null : failure(failed),
  }))
  const check = () => ({ results, suspicions: [], wrongFailed: [], broken: null, ...change })
  const world = fakeWorld({ engine: fakeEngine({ check }) })
  writeFileSync(join(world.folder, 'a.py'), ANSWER)
  return { ...(await world.type('verify', '2.1', 'a.py', ...options)), folder: world.folder }
}

it("shows the learner's line, the way to it, their run, and the delays that made it fail", async () => {
  const { output, status } = await verified({
    'It works': {
      kind: 'crashed',
      message: 'Your code raised TypeError: Passing coroutines is forbidden, use tasks explicitly.',
      error: { name: 'TypeError', text: 'Passing coroutines is forbidden, use tasks explicitly.' },
      line: 2,
      frames: [
        { line: 9, function: 'main' },
        { line: 2, function: 'answer' },
      ],
      schedule: 3,
      scheduleText: 'a takes 3.5 s, b 0.5 s.',
      events: aSecond().returns().ends().stream(),
    },
    'It waits': null,
  })
  expect(status).toBe(1)
  expect(output).toBe(
    [
      '2.1 Both at once  a.py',
      '',
      '✗ It works',
      '  Your code raised TypeError: Passing coroutines is forbidden, use tasks',
      '  explicitly. Since Python 3.11, `asyncio.wait` takes tasks, and no coroutines.',
      '  Make a task of each, with `asyncio.create_task(work(...))`, or use',
      '  `asyncio.gather(...)` or a TaskGroup.',
      '',
      '  2 │  return helper(None)',
      '',
      '  The way there: line 9 in main → line 2 in answer',
      '',
      '  This is what your code did:',
      '',
      '          0 s          0.2           0.4          0.6           0.8          1',
      '          ├────────────┼─────────────┼────────────┼─────────────┼────────────┼══',
      ' loop     █ +1.0 s                                                           ███',
      ' main     █· sleep 1 ························································»█✓',
      ' █ running   · waiting   » woken by its timer   ✓ returned   ═ no time passes',
      '',
      '  It went wrong with these times: a takes 3.5 s, b 0.5 s. An answer must work',
      '  with any.',
      '',
      '✓ It waits',
      '',
      '1 of 2 checks passed. `asyncio-tutor hint 2.1` gives hint 1 of 2.',
      '',
    ].join('\n'),
  )
})

it('tells one reason once', async () => {
  const loop = { kind: 'timed-out', line: 1, message: 'It never awaits.' }
  const { output } = await verified({ a: loop, b: loop, c: loop })
  expect(output).toContain(
    '✗ a\n  It never awaits.\n\n  1 │ async def answer():\n\n✗ The 2 other checks fail for the same reason.\n',
  )
})

it('puts a caret under a syntax error, and offers no hint for it', async () => {
  const syntax = {
    kind: 'syntax',
    message: "'(' was never closed.",
    line: 1,
    source: { text: 'async def answer(:', column: 17 },
  }
  const { output } = await verified({ a: syntax, b: syntax })
  expect(output).toBe(
    [
      '2.1 Both at once  a.py',
      '',
      '✗ Python can read your file',
      "  '(' was never closed.",
      '',
      '  1 │ async def answer(:',
      '    │                 ^',
      '',
      '✗ b (for the same reason)',
      '',
      '0 of 2 checks passed. Change your file and check again with `asyncio-tutor',
      'verify`.',
      '',
    ].join('\n'),
  )
})

it('takes the blame when a check of ours breaks, and does not count the try', async () => {
  const { output, status, folder } = await verified(
    { a: null },
    { broken: { check: 'a', error: 'KeyError: 1' } },
  )
  expect(status).toBe(4)
  expect(output).toBe(
    [
      '2.1 Both at once  a.py',
      '',
      '✗ This is our fault, not yours: 2.1 could not be judged, because its check "a"',
      '  broke. Nothing is said about your answer, and this try does not count. Please',
      '  report it, with these lines:',
      '',
      '    KeyError: 1',
      '',
    ].join('\n'),
  )
  expect(() => readFileSync(join(folder, 'data/progress.json'))).toThrow('ENOENT')
})

it('never takes silence for a pass', async () => {
  expect((await verified({})).status).toBe(4)
})

it('answers --json with the verdict and nothing else', async () => {
  const { output, errors } = await verified({ a: { message: 'No.', line: 2 }, b: null }, {}, '--json')
  expect([JSON.parse(output), errors]).toEqual([
    {
      exercise: '2.1',
      name: '2.1-both',
      passed: false,
      outcome: 'failed',
      checks: [
        {
          title: 'a',
          passed: false,
          skipped: false,
          kind: 'assertion',
          message: 'No.',
          explanation: null,
          line: 2,
          schedule: 0,
          scheduleText: '',
        },
        {
          title: 'b',
          passed: true,
          skipped: false,
          kind: null,
          message: null,
          explanation: null,
          line: null,
          schedule: null,
          scheduleText: null,
        },
      ],
      schedules: [0, 1, 2, 3, 4],
      advice: null,
      fault: null,
      broken: null,
      hint: { taken: 0, of: 2, command: 'asyncio-tutor hint 2.1' },
    },
    '',
  ])
})

it('uses no sign that is not ASCII with --ascii', async () => {
  const { output } = await verified(
    { a: { line: 2, events: aSecond().returns().ends().stream() }, b: null },
    {},
    '--ascii',
  )
  expect([...output].filter(character => character > '~')).toEqual([])
})
