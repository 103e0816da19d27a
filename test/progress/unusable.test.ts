import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { TutorError } from '../../src/errors.js'
import { lessonRun } from '../../src/progress/changes.js'
import { whileLocked } from '../../src/progress/lock.js'
import { NO_PROGRESS } from '../../src/progress/progress.js'
import { openProgress, parseProgress } from '../../src/progress/store.js'

const NOON = new Date('2026-11-23T12:00:00.000Z')

function store(name = 'progress.json') {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, name)
  return { folder, file, progress: openProgress({ file, now: () => NOON, notice: () => {} }) }
}

/** Of what is thrown whether it is for the learner, its code, what it says and what to do. */
function thrownBy(work: () => unknown) {
  try {
    work()
  } catch (error) {
    const { code, what, remedy } = error as TutorError
    return [error instanceof TutorError, code, what, remedy]
  }
  return 'nothing'
}

it('says that a progress file cannot be read', () => {
  const { file, progress } = store()
  mkdirSync(file)
  expect(thrownBy(progress.read)).toEqual([
    true,
    'progress-unusable',
    `The progress file ${file} cannot be read (it is a folder).`,
    'Mend that, or keep progress in a folder of your own with `--workspace DIR`.',
  ])
})

it('says that it cannot be written, with the word of the system where there is no better one', () => {
  const { folder, file } = store()
  writeFileSync(file, '')
  const below = openProgress({ file: join(file, 'a/progress.json'), now: () => NOON, notice: () => {} })
  expect(thrownBy(() => below.update(lessonRun('1-a', NOON)))).toEqual([
    true,
    'progress-unusable',
    `The progress file ${file}/a/progress.json cannot be written (ENOTDIR).`,
    'Mend that, or keep progress in a folder of your own with `--workspace DIR`.',
  ])
  expect(readdirSync(folder)).toEqual(['progress.json'])
})

it('says in full what to do about a file of a later version', () => {
  expect(thrownBy(() => parseProgress('{"schema": 3}', 'progress.json'))).toEqual([
    true,
    'progress-newer',
    'progress.json was written by a later version of asyncio-tutor.',
    'Use that version, or `--workspace DIR` to keep other progress in another folder.',
  ])
})

it('writes JSON that a person can read, and reads it back', () => {
  const { file, progress } = store()
  progress.update(lessonRun('1-a', NOON))
  const text = readFileSync(file, 'utf8')
  expect(text.split('\n').slice(0, 3)).toEqual(['{', '  "schema": 2,', '  "lessons": {'])
  expect([text.endsWith('}\n'), parseProgress(text, file)]).toEqual([true, progress.read()])
})

it('keeps a damaged file without an ending under a name of its own, too', () => {
  const { folder, file, progress } = store('progress')
  writeFileSync(file, 'no JSON')
  expect([progress.read(), readdirSync(folder)]).toEqual([
    NO_PROGRESS,
    ['progress.damaged-2026-11-23T12-00-00-000Z'],
  ])
})

it('holds the lock while it works, gives it back after a failure, and gives what the work gave', () => {
  const { file } = store()
  const { checkSync } = createRequire(import.meta.url)('proper-lockfile') as typeof import('proper-lockfile')
  const isLocked = () => checkSync(file, { realpath: false })
  expect(whileLocked(file, isLocked)).toBe(true)
  expect(() => whileLocked(file, () => JSON.parse('{'))).toThrow(SyntaxError)
  expect(isLocked()).toBe(false)
})
