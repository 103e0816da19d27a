import { createHash } from 'node:crypto'
import type { Mutant } from './mutant.js'

/** So many, of each operator as many as of any other; by lot, and of the same mutants the same ones each time. */
export function chooseMutants(mutants: readonly Mutant[], count: number): readonly Mutant[] {
  const rank = new Map(mutants.map(({ id }) => [id, createHash('sha256').update(id).digest('hex')]))
  const ranked = mutants.toSorted((a, b) => (rank.get(a.id)! < rank.get(b.id)! ? -1 : 1))
  const seen = new Map<string, number>()
  const rounds = ranked.map(mutant => {
    const round = seen.get(mutant.operator) ?? 0
    seen.set(mutant.operator, round + 1)
    return { mutant, round }
  })
  return rounds
    .sort((a, b) => a.round - b.round)
    .slice(0, count)
    .map(({ mutant }) => mutant)
}
