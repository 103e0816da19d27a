import { join } from 'node:path'
import type { CourseExercise } from '../../course/exercise.js'
import type { Engine } from '../../engine/engine.js'
import type { Claim } from '../prove.js'
import { chooseMutants } from './choose.js'
import { explanationsFile, readExplanations } from './explained.js'
import { survivorsAmong } from './judge-mutants.js'
import { makeMutants } from './mutant.js'

const LEAST_SHARE = 0.98

/** How many mutants were judged, how many of them pass, and how many of these are explained. */
export interface MutantProof extends Claim {
  readonly judged: number
  readonly passed: number
  readonly explained: number
}

/**
 * Proves the checks of one exercise: small mistakes in right answers make them fail, but for those that are none, and
 * `equivalent-mutants.json` says why. Every mutant that it names is there, and passes.
 */
export async function proveByMutants(
  exercise: CourseExercise,
  engine: Engine,
  count: number,
): Promise<MutantProof> {
  const { operators, mutants: explained } = readExplanations(exercise)
  const all = await makeMutants(exercise, engine)
  const chosen = chooseMutants(
    all.filter(({ operator }) => !(operator in operators)),
    count,
  )
  const survivors = await survivorsAmong(chosen, exercise, engine)
  const unexplained = survivors.filter(({ id }) => !(id in explained))
  const counted = chosen.length - (survivors.length - unexplained.length)
  const share = counted === 0 ? 1 : 1 - unexplained.length / counted
  const passing = new Set(
    [...all].filter(one => !chosen.includes(one) || survivors.includes(one)).map(({ id }) => id),
  )
  const untrue = [
    ...Object.keys(explained).filter(id => !passing.has(id)),
    ...Object.keys(operators).filter(name => !all.some(({ operator }) => operator === name)),
  ]
  const found = [
    ...unexplained.map(({ id, operator }) => `this one passes (${operator}): ${id}`),
    ...untrue.map(name => `${explanationsFile(exercise)} explains what does not pass: ${name}`),
  ]
  const holds = share >= LEAST_SHARE && untrue.length === 0
  return {
    file: join(exercise.folder, 'checks.py'),
    claim: `fails ${counted - unexplained.length} of ${counted} mutants${told(chosen.length - counted)}`,
    ...{ holds, found: holds ? '' : found.join('\n') },
    ...{ judged: chosen.length, passed: survivors.length, explained: chosen.length - counted },
  }
}

function told(explained: number): string {
  return explained === 0 ? '' : `, beside ${explained} that ${explained === 1 ? 'is' : 'are'} right as well`
}
