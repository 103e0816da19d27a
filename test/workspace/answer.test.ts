import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { TutorError } from '../../src/errors.js'
import { readAnswer } from '../../src/workspace/answer.js'

function reading(bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a.py'), bytes)
  try {
    return readAnswer(join(folder, 'a.py'), 'a.py')
  } catch (error) {
    return (error as TutorError).what
  }
}

it('reads UTF-8, with and without a byte order mark', () => {
  expect(reading('x = "é 🐍"\n')).toBe('x = "é 🐍"\n')
  expect(reading('\uFEFFx = 1\n')).toBe('x = 1\n')
  expect(reading('')).toBe('')
})

it('names the byte and the line of a file in Latin-1', () => {
  const bytes = Buffer.from('# Grüße\nx = 1\n', 'latin1')
  expect(reading(bytes)).toBe('a.py is not UTF-8: byte 0xFC in line 1 ("ü" if it was saved as Latin-1).')
  const later = Buffer.concat([Buffer.from('# ü\n# ü\nx = "'), Buffer.of(0xe9), Buffer.from('"\n')])
  expect(reading(later)).toBe('a.py is not UTF-8: byte 0xE9 in line 3 ("é" if it was saved as Latin-1).')
})

it('knows UTF-16 and NUL bytes', () => {
  expect(reading(Buffer.from('\uFEFFx = 1\n', 'utf16le'))).toBe(
    'a.py is saved as UTF-16, which Python cannot run.',
  )
  expect(reading('x = 1\ny = \0\n')).toBe('a.py has a NUL byte in line 2, so Python cannot run it.')
})

it('names the last byte when a character is cut off at the end', () => {
  expect(reading(Buffer.from('x\né').subarray(0, 3))).toBe(
    'a.py is not UTF-8: byte 0xC3 in line 2 ("Ã" if it was saved as Latin-1).',
  )
})
