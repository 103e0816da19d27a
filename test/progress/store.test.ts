import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import {
  exerciseStarted,
  exerciseTried,
  hintTaken,
  lessonRun,
  solutionSeen,
} from '../../src/progress/changes.js'
import { NO_PROGRESS, statusOf } from '../../src/progress/progress.js'
import { openProgress } from '../../src/progress/store.js'

const NOON = new Date('2026-11-23T12:00:00.000Z')
const LATER = new Date('2026-11-24T12:00:00.000Z')

function store() {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const notices: string[] = []
  const file = join(folder, 'data/progress.json')
  return {
    folder,
    file,
    notices,
    store: openProgress({ file, now: () => NOON, notice: text => notices.push(text) }),
  }
}

it('is empty before anything was done, and writes nothing by being read', () => {
  const { store: progress, folder } = store()
  expect(progress.read()).toEqual(NO_PROGRESS)
  expect(readdirSync(folder)).toEqual([])
})

it('keeps a file that a person can read', () => {
  const { store: progress, file } = store()
  progress.update(lessonRun('3-gather', NOON))
  progress.update(exerciseStarted('3.1-fetch-all', 1, '/home/ada/asyncio-tutor', NOON))
  progress.update(exerciseTried('3.1-fetch-all', false, { check: 'Side by side', hints: ['Look.'] }, NOON))
  progress.update(hintTaken('3.1-fetch-all', 'Side by side', 1))
  progress.update(solutionSeen('3.1-fetch-all', NOON))
  progress.update(exerciseTried('3.1-fetch-all', true, null, LATER))
  const noon = NOON.toISOString()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    schema: 2,
    workspace: '/home/ada/asyncio-tutor',
    current: '3.1-fetch-all',
    lessons: { '3-gather': { run: noon, predictions: {} } },
    exercises: {
      '3.1-fetch-all': {
        started: noon,
        version: 1,
        tries: 2,
        passed: LATER.toISOString(),
        sawSolution: noon,
        hints: { 'Side by side': 1 },
        lastTry: { at: LATER.toISOString(), passed: true, stuckAt: null },
      },
    },
  })
})

it('keeps what another terminal has written meanwhile', () => {
  const { store: one, file } = store()
  const other = openProgress({ file, now: () => NOON, notice: () => {} })
  one.update(lessonRun('1-a', NOON))
  other.update(lessonRun('2-b', NOON))
  one.update(lessonRun('3-c', NOON))
  expect(Object.keys(other.read().lessons)).toEqual(['1-a', '2-b', '3-c'])
})

it.each(['{ "schema": 1, "exer', '[]', '{"schema": 1, "exercises": 3}', ''])(
  'puts the damaged file %j aside',
  text => {
    const { store: progress, file, notices } = store()
    progress.update(lessonRun('1-a', NOON))
    writeFileSync(file, text)
    expect(progress.read()).toEqual(NO_PROGRESS)
    const kept = file.replace('.json', '.damaged-2026-11-23T12-00-00-000Z.json')
    expect(readFileSync(kept, 'utf8')).toBe(text)
    expect(notices).toEqual([`The progress file was damaged. It is kept as ${kept}, and a new one is begun.`])
  },
)

it('reads a file of an older version, and writes it as today', () => {
  const { store: progress, file } = store()
  progress.update(lessonRun('1-a', NOON))
  const older = {
    schema: 1,
    lessons: { '1-a': { read: 'then' } },
    exercises: { '1.1-a': { tries: 3, hints: {} } },
  }
  writeFileSync(file, JSON.stringify(older))
  expect(progress.read().lessons['1-a']).toEqual({ read: 'then', predictions: {} })
  progress.update(lessonRun('1-a', NOON))
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    schema: 2,
    lessons: { '1-a': { read: 'then', run: NOON.toISOString(), predictions: {} } },
    exercises: { '1.1-a': { tries: 3, hints: {} } },
  })
})

it('refuses a file of a later version and leaves it alone', () => {
  const { store: progress, file } = store()
  progress.update(lessonRun('1-a', NOON))
  writeFileSync(file, '{"schema": 3}')
  expect(() => progress.update(lessonRun('2-b', NOON))).toThrow(
    'was written by a later version of asyncio-tutor',
  )
  expect(readFileSync(file, 'utf8')).toBe('{"schema": 3}')
})

it('never takes a pass away', () => {
  const passed = exerciseTried('1.1-a', true, null, NOON)(NO_PROGRESS)
  const failedAgain = exerciseTried('1.1-a', false, null, LATER)(passed)
  expect(statusOf(failedAgain, '1.1-a')).toBe('passed')
  expect(failedAgain.exercises['1.1-a']?.passed).toBe(NOON.toISOString())
})
