import { expect, it } from 'vitest'
import {
  exerciseStarted,
  exerciseTried,
  hintTaken,
  lessonRun,
  predicted,
} from '../../src/progress/changes.js'
import { merged } from '../../src/progress/merge.js'
import { NO_PROGRESS, type Progress, progressSchema, statusOf } from '../../src/progress/progress.js'

const NOON = new Date('2026-11-23T12:00:00.000Z')
const LATER = new Date('2026-11-24T12:00:00.000Z')

const after = (...changes: readonly ((progress: Progress) => Progress)[]) =>
  changes.reduce((progress, change) => change(progress), NO_PROGRESS)

const here = after(
  exerciseStarted('1.1-a', 1, '/here', LATER),
  exerciseTried('1.1-a', false, { check: 'C', hints: ['one'] }, LATER),
  hintTaken('1.1-a', 'C', 2),
  predicted('1-first', 'hello', true, LATER),
)
const there = after(
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
