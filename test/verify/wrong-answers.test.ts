import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWrongAnswers } from '../../src/verify/exercise-files.js'
import { knownFailures } from '../../src/verify/known-failures.js'
import { exerciseWith } from './exercise-folder.js'

describe('a wrong answer says at its top', () => {
  const headers = (text: string) =>
    readWrongAnswers(exerciseWith({ 'rejects/a.py': text })).map(({ fails, advice }) => [fails, advice])

  it('which check fails, and what to advise, over several lines where they are indented', () => {
    const text = [
      '# fails: Side by side',
      '# advice: Each `await` ends',
      '#   before the next',
      '#   begins.',
    ]
    expect(headers([...text, '# Task: more', '#   of it'].join('\n'))).toEqual([
      ['Side by side', 'Each `await` ends before the next begins.'],
    ])
    expect(headers(text.join('\r\n'))).toEqual([
      ['Side by side', 'Each `await` ends before the next begins.'],
    ])
    expect(headers('# advice:  Wait. \n#\n#   More.')).toEqual([[null, 'Wait.']])
  })

  it('nothing below the comments, in the middle of a line, or under another name', () => {
    expect(headers('import asyncio\n# fails: order')).toEqual([[null, null]])
    expect(headers('## fails: order\n# fails order\n# fail: order\nx = "# fails: order"')).toEqual([
      [null, null],
    ])
  })

  it('and is one of the Python files there, in the order of their names', () => {
    const files = { 'rejects/b.py': '', 'rejects/a.py': '', 'rejects/c.txt': '', 'rejects/py': '' }
    const exercise = exerciseWith(files)
    expect(readWrongAnswers(exercise).map(({ file }) => file)).toEqual([
      join(exercise.folder, 'rejects/a.py'),
      join(exercise.folder, 'rejects/b.py'),
    ])
    expect(readWrongAnswers(exerciseWith({ 'checks.py': '' }))).toEqual([])
  })

  it('that the exercise is incomplete, where a file is missing that it must have', () => {
    expect(() => knownFailures(exerciseWith({ 'checks.py': '' }), new Map())).toThrow('starter.py')
  })
})
