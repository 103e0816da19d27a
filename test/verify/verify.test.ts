import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CheckRun, DEFAULT_LIMITS } from '../../src/engine/engine.js'
import { fingerprintOf } from '../../src/verify/fingerprint.js'
import { knownFailures, knownFailuresFile, readKnownFailures } from '../../src/verify/known-failures.js'
import { verify } from '../../src/verify/verify.js'
import { failure, fakeEngine } from '../cli/fake-engine.js'
import { exerciseWith } from './exercise-folder.js'

const FAILED: CheckRun = {
  results: [{ title: 'order', passed: false, skipped: false, hints: [], failure: failure() }],
  suspicions: [],
  wrongFailed: [],
  broken: null,
}
const FILES = {
  'checks.py': '# checks',
  'starter.py': '',
  'rejects/slow.py': '# fails: order\n# advice: Start all of them first.\n',
}

/** An exercise with a wrong answer that fails in the way of FAILED. */
function advised() {
  const exercise = exerciseWith(FILES)
  const slow = join(exercise.folder, 'rejects/slow.py')
  const known = knownFailures(exercise, new Map([[slow, fingerprintOf(FAILED)]]))
  writeFileSync(knownFailuresFile(exercise), JSON.stringify(known))
  return exercise
}

describe('to verify an answer', () => {
  const answer = { file: 'a.py', source: 'answer = None\n' }
  const verdict = async (run: CheckRun, exercise = advised()) => {
    const abort = new AbortController().signal
    const engine = fakeEngine({ check: () => run })
    return { verdict: await verify(exercise, answer, engine, abort), engine, exercise, abort }
  }

  it('its checks run under five schedules, each for two seconds at most', async () => {
    const { engine, exercise, abort } = await verdict(FAILED)
    expect(engine.requests.checks).toEqual([
      {
        checks: { file: join(exercise.folder, 'checks.py'), source: '# checks' },
        knownWrong: [],
        answer,
        schedules: [0, 1, 2, 3, 4],
        limits: { ...DEFAULT_LIMITS, seconds: 2 },
        abort,
      },
    ])
  })

  it('advice comes with a failure, and only with one', async () => {
    expect((await verdict(FAILED)).verdict).toMatchObject({
      ...{ outcome: 'failed', advice: 'Start all of them first.', schedules: [0, 1, 2, 3, 4] },
    })
    const broken = { ...FAILED, broken: { check: 'order', error: 'KeyError' } }
    expect((await verdict(broken)).verdict).toMatchObject({ outcome: 'broken', advice: null })
    expect((await verdict(FAILED, exerciseWith(FILES))).verdict).toMatchObject({ advice: null })
  })
})

describe('what is known of wrong answers', () => {
  it('is kept by the names of their files, the starter and those of which nothing was found too', () => {
    const exercise = exerciseWith(FILES)
    const found = new Map([[join(exercise.folder, 'rejects/slow.py'), fingerprintOf(FAILED)]])
    expect(knownFailures(exercise, found)).toEqual({
      of: expect.stringMatching(/^[0-9a-f]{16}$/),
      failures: { 'starter.py': {}, 'slow.py': { order: { kind: 'assertion', message: 'No.', times: [] } } },
    })
  })

  it.each(['checks.py', 'starter.py', 'rejects/slow.py'])('is out of date when %s has changed', name => {
    const exercise = advised()
    expect(readKnownFailures(exercise)?.failures).toHaveProperty('slow.py')
    writeFileSync(join(exercise.folder, name), 'changed')
    expect(readKnownFailures(exercise)).toBeNull()
  })

  it('is not, when only the ends of lines have changed', () => {
    const exercise = advised()
    writeFileSync(join(exercise.folder, 'rejects/slow.py'), FILES['rejects/slow.py'].replaceAll('\n', '\r\n'))
    expect(readKnownFailures(exercise)).not.toBeNull()
  })

  it('is nothing when it was never recorded, or is damaged', () => {
    const exercise = advised()
    writeFileSync(knownFailuresFile(exercise), '{')
    expect([readKnownFailures(exercise), readKnownFailures(exerciseWith(FILES))]).toEqual([null, null])
  })
})
