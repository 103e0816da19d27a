import { afterAll, describe, expect, it } from 'vitest'
import { exercisesOf } from '../../src/course/exercise.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { chooseMutants } from '../../src/verify/mutants/choose.js'
import { makeMutants } from '../../src/verify/mutants/mutant.js'
import { proveByMutants } from '../../src/verify/mutants/prove-mutants.js'
import { patientEngine } from '../engine/patient-engine.js'
import { exerciseWith } from '../verify/exercise-folder.js'
import { lessons } from './course.js'

const engine = patientEngine(await createEmbeddedEngine())
afterAll(() => engine.close())

/** Of each exercise; `lessons check lessons --mutants` judges 40. */
const COUNT = Number(process.env.MUTANTS ?? 10)

const STARTER = '# 1.1 Both\n#\n# Sum up.\n\nasync def both(one, other):\n    ...\n'
const SOLUTION = 'async def both(one, other):\n    first = await one()\n    return first + await other()\n'

function checks(judges: string): string {
  return `
from asyncio_tutor.checking import check


@check("The sum comes out", needs=["both"])
def comes_out(lab):
    one, other = lab.service("one", delay=10, returns=20), lab.service("other", delay=20, returns=3)
    run = lab.run(lab.answer.both, one, other, may=["raise", "never-await"])
    ${judges}
`
}

const exercise = (judges: string, more: Readonly<Record<string, string>> = {}) =>
  exerciseWith({ 'starter.py': STARTER, 'solution.py': SOLUTION, 'checks.py': checks(judges), ...more })

describe('mutants', () => {
  it('are made of what is the answer’s own, each but once', async () => {
    const mutants = await makeMutants(exercise(''), engine)
    const ids = mutants.map(({ id }) => id)
    expect(ids).toContain('solution.py: 2: first = await one() → first = one()')
    expect(ids).toContain(
      'solution.py: 3: return first + await other() → return first + await asyncio.wait_for(other(), 5)',
    )
    expect(new Set(ids).size).toBe(ids.length)
    const given = exercise('', { 'starter.py': `${STARTER}\n${SOLUTION}` })
    expect(await makeMutants(given, engine)).toEqual([])
  })

  it('are chosen by lot, the same ones each time, of each operator as many', async () => {
    const mutants = await makeMutants(exercise(''), engine)
    const chosen = chooseMutants(mutants, 4)
    expect(chooseMutants(mutants.toReversed(), 4)).toEqual(chosen)
    expect(new Set(chosen.map(({ operator }) => operator)).size).toBe(4)
  })

  it('that pass are told, unless it is said why they may', async () => {
    const weak = 'lab.expect(run.result is None or run.result == 23, "Wrong.")'
    const { holds, found } = await proveByMutants(exercise(weak), engine, 100)
    expect([holds, found.includes('first = await one() → first = one()')]).toEqual([false, true])

    const strict = 'lab.expect_equal(run.result, 23, "both"); lab.expect_elapsed(run, 30)'
    const proof = await proveByMutants(exercise(strict), engine, 100)
    expect([proof.holds, proof.found.includes('asyncio.shield')]).toEqual([false, true])

    const operators = JSON.stringify({ operators: { shields: 'Nobody cancels it.' } })
    const explained = exercise(strict, { 'equivalent-mutants.json': operators })
    expect(await proveByMutants(explained, engine, 100)).toMatchObject({ holds: true, found: '' })
  })

  it('may not be explained when they fail, or are not there', async () => {
    const strict = 'lab.expect_equal(run.result, 23, "both"); lab.expect_elapsed(run, 30)'
    const untrue = JSON.stringify({
      operators: { shields: 'Nobody cancels it.', dances: 'It may.' },
      mutants: { 'solution.py: 2: first = await one() → first = one()': 'Who knows.' },
    })
    const { holds, found } = await proveByMutants(
      exercise(strict, { 'equivalent-mutants.json': untrue }),
      engine,
      100,
    )
    expect([holds, found.match(/explains what does not pass: .*/g)?.length]).toEqual([false, 2])
  })
})

describe.each(lessons)('lesson $number, $slug', lesson => {
  it(`finds ${COUNT} small mistakes in the right answers of its first exercise`, async () => {
    const { holds, found } = await proveByMutants(exercisesOf(lesson)[0]!, engine, COUNT)
    expect([found, holds]).toEqual(['', true])
  })
})
