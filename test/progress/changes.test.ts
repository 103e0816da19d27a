import { describe, expect, it } from 'vitest'
import {
  type Change,
  exerciseReset,
  exerciseStarted,
  exerciseTried,
  hintTaken,
  lessonRead,
  lessonRun,
  lessonStep,
  predicted,
  solutionSeen,
} from '../../src/progress/changes.js'
import { NO_PROGRESS, statusOf } from '../../src/progress/progress.js'

const NOON = new Date('2026-11-23T12:00:00.000Z')
const LATER = new Date('2026-11-24T12:00:00.000Z')
const [noon, later] = [NOON.toISOString(), LATER.toISOString()]

const progressAfter = (...changes: readonly Change[]) =>
  changes.reduce((progress, change) => change(progress), NO_PROGRESS)
const exercise = (...changes: readonly Change[]) => progressAfter(...changes).exercises['1.1-a']

describe('of a lesson', () => {
  it('is known what was read and run last, and where to go on', () => {
    const changes = [lessonRead('1-a', NOON), lessonRun('1-a', NOON), lessonStep('1-a', 2)]
    expect(
      progressAfter(...changes, lessonRun('1-a', LATER), lessonStep('1-a', 1), lessonRead('2-b', LATER)),
    ).toEqual({
      ...NO_PROGRESS,
      lessons: {
        '1-a': { read: noon, run: later, step: 1, predictions: {} },
        '2-b': { read: later, predictions: {} },
      },
    })
  })

  it('the first prediction for a demo counts', () => {
    const first = [predicted('1-a', 'hello', false, NOON), predicted('1-a', 'pair', true, LATER)]
    expect(progressAfter(...first, predicted('1-a', 'hello', true, LATER)).lessons).toEqual({
      '1-a': { predictions: { hello: { at: noon, right: false }, pair: { at: later, right: true } } },
    })
  })
})

describe('of an exercise', () => {
  const started = exerciseStarted('1.1-a', 2, '/here', NOON)

  it('the first start counts, with the version that was handed out then; the folder is that of the last', () => {
    expect(progressAfter(started, exerciseStarted('1.1-a', 3, '/there', LATER))).toEqual({
      ...NO_PROGRESS,
      ...{ workspace: '/there', current: '1.1-a' },
      exercises: { '1.1-a': { started: noon, version: 2, tries: 0, hints: {} } },
    })
  })

  it('a fresh starter has another version, and forgets the last try but not what was learnt', () => {
    const changes = [started, exerciseTried('1.1-a', true, null, NOON), hintTaken('1.1-a', 'C', 1)]
    const reset = exerciseReset('1.1-a', 3, '/there', LATER)
    expect(progressAfter(...changes, exerciseStarted('1.2-b', 1, '/here', NOON), reset)).toEqual({
      ...NO_PROGRESS,
      ...{ workspace: '/there', current: '1.1-a' },
      exercises: {
        '1.1-a': { started: noon, version: 3, tries: 1, passed: noon, hints: { C: 1 } },
        '1.2-b': { started: noon, version: 1, tries: 0, hints: {} },
      },
    })
    expect(exercise(reset)).toEqual({ started: later, version: 3, tries: 0, hints: {} })
  })

  it('each try is counted, the first pass stays, and the last try says where it went wrong', () => {
    const stuckAt = { check: 'C', hints: ['one'] }
    expect(progressAfter(exerciseTried('1.1-a', false, stuckAt, NOON, 4))).toEqual({
      ...NO_PROGRESS,
      current: '1.1-a',
      exercises: {
        '1.1-a': { tries: 1, hints: {}, lastTry: { at: noon, passed: false, stuckAt, line: 4 } },
      },
    })
    const passed = exerciseTried('1.1-a', true, null, NOON)
    expect(exercise(passed, exerciseTried('1.1-a', true, null, LATER))).toEqual({
      ...{ tries: 2, hints: {}, passed: noon, lastTry: { at: later, passed: true, stuckAt: null } },
    })
  })

  it('the most hints count, check by check, and the first sight of the solution', () => {
    const hints = [hintTaken('1.1-a', 'C', 2), hintTaken('1.1-a', 'C', 1), hintTaken('1.1-a', 'D', 1)]
    expect(exercise(...hints, solutionSeen('1.1-a', NOON), solutionSeen('1.1-a', LATER))).toEqual({
      ...{ tries: 0, hints: { C: 2, D: 1 }, sawSolution: noon },
    })
  })

  it('the status is the best that was reached', () => {
    const statuses = [
      [],
      [hintTaken('1.1-a', 'C', 1)],
      [started],
      [exerciseTried('1.1-a', false, null, NOON)],
    ]
    expect(statuses.map(changes => statusOf(progressAfter(...changes), '1.1-a'))).toEqual([
      'not-started',
      'not-started',
      'started',
      'started',
    ])
    expect(statusOf(progressAfter(exerciseTried('1.1-a', true, null, NOON), started), '1.1-a')).toBe('passed')
  })
})
