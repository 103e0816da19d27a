import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckRequest, DEFAULT_LIMITS, type Engine } from '../../src/engine/engine.js'
import { engines } from './engines.js'

const checksFile = new URL('checks/checks.py', import.meta.url)
const TITLES = ['It adds up', 'It adds up again', 'It greets']
const RIGHT = { total: 'return sum(numbers)', greet: 'return "hello"', top: '' }

/** An answer that is right but for what a test names. */
function answer(parts: Partial<typeof RIGHT> = {}): string {
  const { total, greet, top } = { ...RIGHT, ...parts }
  return `${top}\nasync def total(numbers):\n    ${total}\n\n\nasync def greet():\n    ${greet}\n`
}

describe.each(engines)('checks in the $name engine', ({ missing, open }) => {
  if (missing !== null) {
    it.skip(`are not tested: ${missing}`)
    return
  }
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  async function judge(source: string, rest: Partial<CheckRequest> = {}) {
    const run = await engine.check({
      checks: { file: 'checks.py', source: readFileSync(checksFile, 'utf8') },
      answer: { file: '/work/answer.py', source },
      schedules: [0, 1, 2],
      limits: { ...DEFAULT_LIMITS, seconds: 1 },
      ...rest,
    })
    const verdicts = run.results.map(({ passed, skipped, failure }) => {
      if (passed) return 'passed'
      return skipped ? 'skipped' : (failure?.kind ?? 'not run')
    })
    return { ...run, verdicts }
  }

  it('passes a right answer, with proof from every check', async () => {
    const { results, broken } = await judge(answer())
    expect(broken).toBe(null)
    expect(results.map(result => [result.title, result.passed, result.skipped, result.failure])).toEqual(
      TITLES.map(title => [title, true, false, null]),
    )
    expect(results[0]!.hints).toEqual(['Look at the numbers.', 'Use `sum`.'])
  })

  it('fails the one check that fails, under the schedule that breaks it', async () => {
    const { results, verdicts } = await judge(answer({ greet: 'return "goodbye"' }))
    expect(verdicts).toEqual(['passed', 'passed', 'assertion'])
    expect(results[2]!.failure).toMatchObject({
      kind: 'assertion',
      schedule: 0,
      message: expect.stringContaining('hello'),
    })
  })

  it('interrupts an endless loop and goes on', async () => {
    const { results, verdicts } = await judge(answer({ total: 'while True: pass' }))
    expect(verdicts).toEqual(['timed-out', 'timed-out', 'passed'])
    expect(results[0]!.failure).toMatchObject({ line: 3, schedule: 0 })
  })

  it('is heard each time', async () => {
    const source = answer({ total: 'while True: pass' })
    const limits = { ...DEFAULT_LIMITS, seconds: 0.1 }
    for (let round = 0; round < 12; round++)
      expect((await judge(source, { limits })).results[0]!.failure!.message).toMatch(/kept running/)
  })

  it('spares the other checks when one can not be interrupted', async () => {
    const stuck = 'import re; re.match(r"(a+)+$", "a" * 60 + "b")'
    const { results, verdicts } = await judge(answer({ greet: stuck }))
    expect(verdicts).toEqual(['passed', 'passed', 'timed-out'])
    expect(results[2]!.failure!.message).toMatch(/^Your code (was still|kept) running/)
  })

  it('goes on after a check that can not be interrupted', async () => {
    const stuck = 'import re; re.match(r"(a+)+$", "a" * 60 + "b")'
    expect((await judge(answer({ total: stuck }))).verdicts).toEqual(['timed-out', 'timed-out', 'passed'])
  })

  it('never passes an answer that ends the interpreter', async () => {
    expect((await judge(answer({ total: 'import os; os._exit(0)' }))).verdicts).toEqual([
      'exited',
      'exited',
      'passed',
    ])
    expect((await judge(answer({ top: 'import os; os._exit(0)' }))).verdicts).not.toContain('passed')
    expect((await judge(answer({ top: 'raise SystemExit' }))).verdicts).not.toContain('passed')
  })

  it('never passes an answer that prints what a verdict looks like', async () => {
    const line = JSON.stringify({ ended: { title: 'It greets', schedule: 0, skipped: false, failure: null } })
    const top = `print(${JSON.stringify(line)}, flush=True)`
    expect((await judge(answer({ top, greet: 'return 1' }))).verdicts).toEqual([
      'passed',
      'passed',
      'assertion',
    ])
  })

  it('never passes a syntax error, an empty file or a crash while importing', async () => {
    for (const source of ['def total(:', '', 'raise ValueError("no")']) {
      const { verdicts } = await judge(source)
      expect(verdicts).not.toContain('passed')
      expect(verdicts.length).toBeGreaterThan(0)
    }
  })

  it('reports a check of ours that breaks', async () => {
    const broken = { file: 'checks.py', source: 'from asyncio_tutor.checking import nothing_of_the_kind' }
    const run = await judge(answer(), { checks: broken })
    expect(run.results).toEqual([])
    expect(run.broken).toMatchObject({ check: 'checks.py', error: expect.stringContaining('ImportError') })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 1_500)
    const limits = { ...DEFAULT_LIMITS, seconds: 20 }
    const { verdicts } = await judge(answer({ total: 'while True: pass' }), { abort: stop.signal, limits })
    expect(verdicts).not.toContain('passed')
  })
})
