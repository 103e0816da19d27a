import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { CourseExercise } from '../../src/course/exercise.js'
import type { CheckFailure, CheckRun } from '../../src/engine/engine.js'
import { adviceFor } from '../../src/verify/advice.js'
import { failure } from '../cli/fake-engine.js'

/** Checks by title; what fails stands with its failure. */
function run(results: Record<string, Partial<CheckFailure> | null>): CheckRun {
  return {
    results: Object.entries(results).map(([title, change]) => ({
      ...{ title, passed: change === null, skipped: false, hints: [] },
      failure: change === null ? null : failure(change),
    })),
    answerFault: null,
    broken: null,
  }
}

/** An exercise whose known wrong answers do what the test says. */
async function advised(answer: CheckRun, wrong: Record<string, { fails: string; run: CheckRun }>) {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'rejects'))
  for (const [name, { fails }] of Object.entries(wrong)) {
    writeFileSync(
      join(folder, 'rejects', `${name}.py`),
      `# fails: ${fails}\n# advice: Advice of ${name}.\n# Task: more.\n`,
    )
  }
  const exercise = { folder } as CourseExercise
  return adviceFor(exercise, answer, async ({ answer: { source } }) => {
    const name = Object.keys(wrong).find(each => source.includes(`Advice of ${each}.`))!
    return wrong[name]!.run
  })
}

const event = (at: number) => ({ type: 'step.began', at, turn: 1, task: 1 }) as const

it('gives the advice of the wrong answer that fails in the same way', async () => {
  const answer = run({ order: null, overlap: { message: 'It took 7 s.' } })
  const advice = await advised(answer, { sequential: { fails: 'overlap', run: answer } })
  expect(advice).toBe('Advice of sequential.')
})

it('says nothing when other checks fail, or fail by another kind of failure', async () => {
  const answer = run({ order: null, overlap: {} })
  const alsoOrder = { fails: 'overlap', run: run({ order: {}, overlap: {} }) }
  const deadlocked = { fails: 'overlap', run: run({ order: null, overlap: { kind: 'deadlocked' } }) }
  expect(await advised(answer, { alsoOrder, deadlocked })).toBeNull()
})

it('takes the one whose times are nearest', async () => {
  const answer = run({ overlap: { message: '6 s', events: [event(0), event(1), event(3)] } })
  const near = {
    fails: 'overlap',
    run: run({ overlap: { message: '5 s', events: [event(0), event(1), event(4)] } }),
  }
  const far = { fails: 'overlap', run: run({ overlap: { message: '5 s', events: [event(0), event(9)] } }) }
  expect(await advised(answer, { far, near })).toBe('Advice of near.')
})

it('says nothing when two are equally near and disagree', async () => {
  const answer = run({ overlap: {} })
  const one = { fails: 'overlap', run: answer }
  expect(await advised(answer, { one, other: one })).toBeNull()
})
