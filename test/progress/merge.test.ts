import { expect, it } from 'vitest'
import {
  type Change,
  exerciseStarted,
  exerciseTried,
  hintTaken,
  lessonRead,
  lessonRun,
  lessonStep,
  predicted,
  solutionSeen,
} from '../../src/progress/changes.js'
import { merged } from '../../src/progress/merge.js'
import { NO_PROGRESS, type Progress, progressSchema, statusOf } from '../../src/progress/progress.js'

const NOON = new Date('2026-11-23T12:00:00.000Z')
const LATER = new Date('2026-11-24T12:00:00.000Z')

const progressAfter = (...changes: readonly ((progress: Progress) => Progress)[]) =>
  changes.reduce((progress, change) => change(progress), NO_PROGRESS)

const here = progressAfter(
  exerciseStarted('1.1-a', 1, '/here', LATER),
  exerciseTried('1.1-a', false, { check: 'C', hints: ['one'] }, LATER),
  hintTaken('1.1-a', 'C', 2),
  predicted('1-first', 'hello', true, LATER),
)
const there = progressAfter(
  exerciseStarted('1.1-a', 1, '/there', NOON),
  exerciseTried('1.1-a', false, null, NOON),
  exerciseTried('1.1-a', true, null, NOON),
  exerciseTried('1.2-b', true, null, NOON),
  lessonRun('1-first', NOON),
  predicted('1-first', 'hello', false, NOON),
  predicted('2-second', 'pair', true, NOON),
)

it('keeps what was reached on either side', () => {
  for (const both of [merged(there)(here), merged(here)(there)]) {
    expect(progressSchema.parse(both)).toEqual(both)
    expect(statusOf(both, '1.1-a')).toBe('passed')
    expect(statusOf(both, '1.2-b')).toBe('passed')
    expect(both.exercises['1.1-a']).toEqual({
      started: NOON.toISOString(),
      version: 1,
      tries: 2,
      passed: NOON.toISOString(),
      hints: { C: 2 },
      lastTry: { at: LATER.toISOString(), passed: false, stuckAt: { check: 'C', hints: ['one'] } },
    })
    expect(both.lessons['1-first']).toEqual({
      run: NOON.toISOString(),
      predictions: { hello: { at: NOON.toISOString(), right: false } },
    })
  }
})

it('leaves the folder of exercises as it is on this machine', () => {
  expect(merged(there)(here).workspace).toBe('/here')
  expect(merged(there)(NO_PROGRESS).workspace).toBeUndefined()
})

it('changes nothing when it is done twice', () => {
  const once = merged(there)(here)
  expect(merged(there)(once)).toEqual(once)
})

/** Both ways of merging two sides: what comes of it is the same, but for what belongs to this machine. */
function both(one: readonly Change[], other: readonly Change[]) {
  const [here, there] = [progressAfter(...one), progressAfter(...other)]
  return [merged(there)(here), merged(here)(there)]
}

it('keeps the first time that anything was done, and the farthest step', () => {
  const first = [lessonRead('1-a', NOON), lessonRun('1-a', LATER), lessonStep('1-a', 1)]
  const other = [
    lessonRead('1-a', LATER),
    lessonRun('1-a', NOON),
    lessonStep('1-a', 3),
    lessonRead('2-b', LATER),
  ]
  for (const { lessons } of both(first, other))
    expect(lessons).toEqual({
      '1-a': { read: NOON.toISOString(), run: NOON.toISOString(), step: 3, predictions: {} },
      '2-b': { read: LATER.toISOString(), predictions: {} },
    })
  for (const { lessons } of both([lessonStep('1-a', 2)], [lessonRead('1-a', NOON)]))
    expect(lessons['1-a']).toEqual({ read: NOON.toISOString(), step: 2, predictions: {} })
})

it('keeps the first pass, the first sight of the solution, and the later of the last tries', () => {
  const early = [exerciseTried('1.1-a', true, null, NOON), solutionSeen('1.1-a', LATER)]
  const late = [exerciseTried('1.1-a', true, null, LATER), solutionSeen('1.1-a', NOON)]
  for (const { exercises } of both(early, late))
    expect(exercises['1.1-a']).toEqual({
      tries: 1,
      hints: {},
      passed: NOON.toISOString(),
      sawSolution: NOON.toISOString(),
      lastTry: { at: LATER.toISOString(), passed: true, stuckAt: null },
    })
  for (const { exercises } of both([hintTaken('1.1-a', 'C', 1)], [exerciseTried('1.1-a', false, null, NOON)]))
    expect(exercises['1.1-a']).toEqual({
      tries: 1,
      hints: { C: 1 },
      lastTry: { at: NOON.toISOString(), passed: false, stuckAt: null },
    })
})

it('keeps the most hints, check by check, and of two tries at once that of this machine', () => {
  const one = [
    hintTaken('1.1-a', 'C', 2),
    hintTaken('1.1-a', 'D', 1),
    exerciseTried('1.1-a', true, null, NOON),
  ]
  const other = [
    hintTaken('1.1-a', 'C', 1),
    hintTaken('1.1-a', 'D', 3),
    exerciseTried('1.1-a', false, null, NOON),
  ]
  const [here, there] = both(one, other)
  expect(here?.exercises['1.1-a']?.hints).toEqual({ C: 2, D: 3 })
  expect([here, there].map(each => each?.exercises['1.1-a']?.lastTry?.passed)).toEqual([true, false])
})

it('goes on with the exercise of this machine, or with that of the other where there is none', () => {
  const tried = (name: string) => [exerciseTried(name, false, null, NOON)]
  expect(both(tried('1.1-a'), tried('1.2-b')).map(({ current }) => current)).toEqual(['1.1-a', '1.2-b'])
  expect(both([], tried('1.2-b')).map(({ current }) => current)).toEqual(['1.2-b', '1.2-b'])
  for (const progress of both([], [])) expect(progress).toStrictEqual(NO_PROGRESS)
})
