import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CheckRequest, type CheckRun, DEFAULT_LIMITS } from '../../src/engine/engine.js'
import { proveExercise } from '../../src/verify/prove.js'
import { failure, fakeEngine } from '../cli/fake-engine.js'
import { exerciseWith } from './exercise-folder.js'

const BASE = { suspicions: [], wrongFailed: [], broken: null }

/** What comes of an answer says its text: `passes`, or what fails, a check a word. */
function judgedByText({ answer }: CheckRequest): CheckRun {
  const text = answer.source.split('\n').at(-1)!
  if (text === 'breaks') return { ...BASE, results: [], broken: { check: 'order', error: 'KeyError' } }
  if (text === 'is not judged') return { ...BASE, results: [] }
  const results = ['order', 'time'].map(title => {
    const [fails, skips] = [text.includes(title), text.includes(`no ${title}`)]
    const failed = fails && !skips ? failure({ message: `Wrong ${title}.`, events: [] }) : null
    return { title, passed: !fails, skipped: skips, hints: [], failure: failed }
  })
  return { ...BASE, results }
}

async function proofs(files: Readonly<Record<string, string>>) {
  const exercise = exerciseWith(files)
  const engine = fakeEngine({ check: judgedByText })
  const found: { file: string; claim: string; holds: boolean; found: string; fingerprint: object }[] = []
  let promises = ''
  for await (const proof of proveExercise(exercise, engine)) {
    const file = relative(exercise.folder, proof.file)
    if (file === 'promises.json') promises = proof.found
    else found.push({ ...proof, file })
  }
  return { found, promises, requests: engine.requests.checks }
}

const RIGHT = { 'checks.py': '', 'starter.py': 'order time', 'solution.py': 'passes' }

describe('an exercise proves', () => {
  it('that its starter fails, its right answers pass, and each wrong one fails where it says', async () => {
    const { found, requests } = await proofs({
      ...RIGHT,
      'accepts/other.py': 'passes',
      'accepts/in-a-row.py': 'time',
      'rejects/slow.py': '# fails: time\ntime',
      'rejects/other-check.py': '# fails: time\norder',
      'rejects/passes.py': '# fails: order\npasses',
      'rejects/unknown.py': '# fails: speed\ntime',
      'rejects/silent.py': 'time',
    })
    const [order, time] = [
      { order: { kind: 'assertion', message: 'Wrong order.', times: [] } },
      { time: { kind: 'assertion', message: 'Wrong time.', times: [] } },
    ]
    const holds = { holds: true, found: '' }
    const fails = (reason: string) => ({ holds: false, found: reason })
    expect(found).toEqual([
      { file: 'starter.py', claim: 'does not pass', ...holds, fingerprint: { ...order, ...time } },
      { file: 'solution.py', claim: 'passes', ...holds, fingerprint: {} },
      {
        ...{ file: 'accepts/in-a-row.py', claim: 'passes', fingerprint: time },
        ...fails('it fails "time": Wrong time.'),
      },
      { file: 'accepts/other.py', claim: 'passes', ...holds, fingerprint: {} },
      {
        ...{ file: 'rejects/other-check.py', claim: 'fails "time"', fingerprint: order },
        ...fails('it fails "order": Wrong order.'),
      },
      {
        ...{ file: 'rejects/passes.py', claim: 'fails "order"', fingerprint: {} },
        ...fails('it passes every check'),
      },
      {
        ...{ file: 'rejects/silent.py', claim: 'names the check it fails', fingerprint: time },
        ...fails('there is no `# fails:` comment at its top'),
      },
      { file: 'rejects/slow.py', claim: 'fails "time"', ...holds, fingerprint: time },
      {
        ...{ file: 'rejects/unknown.py', claim: 'fails "speed"', fingerprint: time },
        ...fails('no check has that title'),
      },
    ])
    expect(requests.map(({ schedules, limits }) => [schedules, limits])).toEqual(
      found.map(() => [[0, 1, 2, 3, 4], { ...DEFAULT_LIMITS, seconds: 2 }]),
    )
  })

  it('says what happened to an answer instead', async () => {
    const said = async (starter: string, solution: string) =>
      (await proofs({ ...RIGHT, 'starter.py': starter, 'solution.py': solution })).found.map(
        proof => proof.found,
      )
    expect(await said('passes', 'breaks')).toEqual([
      'it passes every check',
      'the check "order" broke: KeyError',
    ])
    expect(await said('is not judged', 'is not judged')).toEqual(['no check ran', 'no check ran'])
    expect(await said('breaks', 'no order')).toEqual([
      'the check "order" broke: KeyError',
      'it fails "order"',
    ])
    expect(await said('order', 'order time')).toEqual([
      '',
      'it fails "order": Wrong order.; "time": Wrong time.',
    ])
  })

  it('that a wrong answer fails by itself, not by a broken or skipped check', async () => {
    const { found } = await proofs({
      ...RIGHT,
      'rejects/a.py': '# fails: order\nbreaks',
      'rejects/b.py': '# fails: order\nno order',
      'rejects/c.py': '# fails: order\nis not judged',
    })
    expect(found.slice(2).map(({ holds, found: reason }) => [holds, reason])).toEqual([
      [false, 'the check "order" broke: KeyError'],
      [false, 'it fails "order"'],
      [false, 'no check ran'],
    ])
  })

  it.each(['starter.py', 'solution.py', 'checks.py'])('nothing without its %s', async name => {
    const { [name as keyof typeof RIGHT]: _left, ...rest } = RIGHT
    expect((await proofs(rest)).found).toEqual([])
  })

  it('that each sentence of the starter has its checks, and each check its sentence', async () => {
    const starter =
      '# 1.1 Title\n#\n# Write `f`. It\n#\n# - does it\n#   in order;\n# - in time.\n\n# no part\norder'
    const faults = async (table: unknown, asked = starter) => {
      const files = { ...RIGHT, 'starter.py': asked, 'promises.json': JSON.stringify(table) }
      return (await proofs(files)).promises
    }
    const whole = {
      'Write `f`. It': 'the task',
      'does it in order;': ['order'],
      'in time.': ['time', 'order'],
    }
    expect(await faults(whole)).toBe('')
    expect(await faults({ ...whole, 'in time.': ['speed'] })).toBe(
      'no check is called "speed"; no sentence asks for what "time" checks',
    )
    const more = starter.replace('in time.', 'in time. And more.')
    expect(await faults(whole, more)).toBe('nothing is said of "And more."')
    expect(await faults(whole, starter.replace('in order', 'in another order'))).toBe(
      'the text goes on with "does it in another order; in time.", the table with "does it in order;"',
    )
    expect(await faults({ ...whole, 'in time.': [] })).toContain('it has to be a table')
    expect((await proofs(RIGHT)).promises).toContain('it has to be a table')
  })
})
