import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { CourseExercise } from '../../src/course/exercise.js'
import type { CheckFailure, CheckRun } from '../../src/engine/engine.js'
import { adviceFor } from '../../src/verify/advice.js'
import { fingerprintOf } from '../../src/verify/fingerprint.js'
import { knownFailures, knownFailuresFile } from '../../src/verify/known-failures.js'
import { failure } from '../cli/fake-engine.js'

/** Checks by title; what fails stands with its failure. */
function run(results: Record<string, Partial<CheckFailure> | null>): CheckRun {
  return {
    results: Object.entries(results).map(([title, change]) => ({
      ...{ title, passed: change === null, skipped: false, hints: [] },
      failure: change === null ? null : failure(change),
    })),
    suspicions: [],
    wrongFailed: [],
    broken: null,
  }
}

/** An exercise whose starter and known wrong answers do what the test says. */
function advised(answer: CheckRun, wrong: Record<string, CheckRun>, starter = run({ other: {} })) {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'rejects'))
  for (const name of ['starter.py', 'checks.py']) writeFileSync(join(folder, name), '')
  const rejects = Object.keys(wrong).map(name => join(folder, 'rejects', `${name}.py`))
  for (const file of rejects) {
    writeFileSync(file, `# fails: overlap\n# advice: Advice of ${basename(file)}.\n# Task: more.\n`)
  }
  const exercise = { folder } as CourseExercise
  const fingerprints = Object.values(wrong).map(
    (each, index) => [rejects[index]!, fingerprintOf(each)] as const,
  )
  const found = new Map([[join(folder, 'starter.py'), fingerprintOf(starter)], ...fingerprints])
  writeFileSync(knownFailuresFile(exercise), JSON.stringify(knownFailures(exercise, found)))
  return { advice: adviceFor(exercise, answer), exercise }
}

const event = (at: number) => ({ type: 'step.began', at, turn: 1, task: 1 }) as const

it('gives the advice of the wrong answer that fails in the same way', () => {
  const answer = run({ order: null, overlap: { message: 'It took 7 s.' } })
  expect(advised(answer, { sequential: answer }).advice).toBe('Advice of sequential.py.')
})

it('says nothing when other checks fail, or fail by another kind of failure', () => {
  const answer = run({ order: null, overlap: {} })
  const alsoOrder = run({ order: {}, overlap: {} })
  const deadlocked = run({ order: null, overlap: { kind: 'deadlocked' } })
  expect(advised(answer, { alsoOrder, deadlocked }).advice).toBeNull()
})

it('takes the one whose times are nearest', () => {
  const answer = run({ overlap: { message: '6 s', events: [event(0), event(1), event(3)] } })
  const near = run({ overlap: { message: '6 s', events: [event(0), event(1), event(4)] } })
  const far = run({ overlap: { message: '6 s', events: [event(0), event(9)] } })
  expect(advised(answer, { far, near }).advice).toBe('Advice of near.py.')
})

it('says nothing when no other answer is very much alike', () => {
  const answer = run({ overlap: { message: '6 s', events: [event(0), event(1), event(3)] } })
  const other = run({ overlap: { message: '5 s', events: [event(0), event(1), event(3)] } })
  const another = run({ overlap: { message: '6 s', events: [event(9)] } })
  expect(advised(answer, { other, another }).advice).toBeNull()
})

it('says nothing when two are equally near and disagree', () => {
  const answer = run({ overlap: {} })
  expect(advised(answer, { one: answer, other: answer }).advice).toBeNull()
})

it('says nothing to an answer that fails like the untouched starter', () => {
  const answer = run({ overlap: {} })
  expect(advised(answer, { hardCoded: answer }, answer).advice).toBeNull()
})

it('says nothing when the record is out of date', () => {
  const answer = run({ overlap: {} })
  const { exercise, advice } = advised(answer, { one: answer })
  writeFileSync(join(exercise.folder, 'checks.py'), '# changed')
  expect([advice, adviceFor(exercise, answer)]).toEqual(['Advice of one.py.', null])
})
