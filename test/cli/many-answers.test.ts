import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckRun } from '../../src/engine/engine.js'
import { failure, fakeEngine } from './fake-engine.js'
import { fakeWorld, type WorldChange } from './fake-world.js'

const PASSED: CheckRun = {
  results: [{ title: 'It greets', passed: true, skipped: false, hints: [], failure: null }],
  suspicions: [],
  wrongFailed: [],
  broken: null,
}
const FAILED: CheckRun = {
  ...PASSED,
  results: [{ ...PASSED.results[0]!, passed: false, failure: failure() }],
}
const BROKEN: CheckRun = { ...PASSED, results: [], broken: { check: 'It greets', error: 'KeyError: 1' } }

/** The learner's two answers, which are also those of a class; each comes to what the test says. */
async function twoAnswers(first: CheckRun, second: CheckRun | Error, change: WorldChange = {}) {
  const check: Parameters<typeof fakeEngine>[0] = {
    check: ({ answer }) => {
      if (answer.file.includes('1.1-')) return first
      if (second instanceof Error) throw second
      return second
    },
  }
  const world = fakeWorld({ ...change, engine: fakeEngine(check) })
  for (const name of ['1.1', '1.2']) await world.type('start', name)
  mkdirSync(join(world.folder, 'class/ada'), { recursive: true })
  for (const name of ['1.1-greet', '1.2-wait-twice'])
    writeFileSync(join(world.folder, `class/ada/${name}.py`), 'answer = None\n')
  return world
}

/** The exit statuses of `verify --all` and of `grade`, when two answers come to this. */
async function statuses(first: CheckRun, second: CheckRun) {
  const { type } = await twoAnswers(first, second)
  return [(await type('verify', '--all')).status, (await type('grade', 'class')).status]
}

describe('the exit status of `verify --all` and `grade`', () => {
  it('is 4 when a check of ours broke, whatever became of the other answers', async () => {
    expect(await statuses(PASSED, BROKEN)).toEqual([4, 4])
    expect(await statuses(FAILED, BROKEN)).toEqual([4, 4])
    expect(await statuses(BROKEN, FAILED)).toEqual([4, 4])
  })

  it('says whether all passed, and only whether all were judged', async () => {
    expect(await statuses(PASSED, PASSED)).toEqual([0, 0])
    expect(await statuses(PASSED, FAILED)).toEqual([1, 0])
  })

  it('is that of an interruption after Ctrl-C', async () => {
    const { type } = await twoAnswers(BROKEN, BROKEN, { interruptsAtOnce: true })
    expect([(await type('verify', '--all')).status, (await type('grade', 'class')).status]).toEqual([
      130, 130,
    ])
  })
})

describe('nobody waits for Ctrl-C any more', () => {
  const COMMANDS = [
    ['verify', '--all'],
    ['grade', 'class'],
    ['verify', '1.2'],
  ]

  it.each(COMMANDS)('after `%s %s`', async (...words) => {
    const { type, interruptListeners } = await twoAnswers(PASSED, PASSED)
    expect((await type(...words)).status).toBe(0)
    expect(interruptListeners()).toBe(0)
  })

  it.each(COMMANDS)('after `%s %s` that came to nothing', async (...words) => {
    const { type, interruptListeners, engine } = await twoAnswers(PASSED, new Error('no such engine'))
    const { status, errors } = await type(...words)
    expect([status, errors]).toEqual([4, expect.stringContaining('Error: no such engine')])
    expect([interruptListeners(), engine.closed()]).toEqual([0, 1])
  })
})

describe('an answer that could reach into the checks', () => {
  const SUSPICIOUS: CheckRun = { ...PASSED, suspicions: [{ line: 3, what: 'sys._getframe' }] }

  it('has not passed for `verify --all` either, which says so in its report', async () => {
    const { type, folder } = await twoAnswers(PASSED, SUSPICIOUS)
    const { status, output } = await type('verify', '--all', '--junit', 'report.xml')
    expect([status, output.includes('1 of 2 submissions passed.')]).toEqual([1, true])
    expect(readFileSync(join(folder, 'report.xml'), 'utf8')).toMatch(/failures="1"[\s\S]*<failure/)
  })

  it('is what broke a check, where one broke', async () => {
    const broken = { ...BROKEN, suspicions: SUSPICIOUS.suspicions }
    expect(await statuses(PASSED, broken)).toEqual([1, 0])
  })
})
