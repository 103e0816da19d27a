import { readFileSync } from 'node:fs'
import { TutorError } from '../errors.js'
import { fileError } from './file-errors.js'

/** The text of a learner's file, called `name` in errors. Python reads UTF-8, so anything else is named with its place. */
export function readAnswer(file: string, name = file): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw fileError(name, 'read', error)
  }
  const text = utf8Text(bytes)
  if (text !== null && !text.includes('\0')) return text
  throw wrongEncoding(name, bytes)
}

/** Null when the bytes are no UTF-8. A byte order mark is dropped, as Python does. */
function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function wrongEncoding(file: string, bytes: Uint8Array): TutorError {
  const remedy = 'Save it as UTF-8 in your editor ("Save with encoding") and try again.'
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16)
    return new TutorError('file-not-utf8', `${file} is saved as UTF-16, which Python cannot run.`, remedy)

  const at = firstBadByte(bytes)
  const before = bytes.subarray(0, at)
  const line = before.filter(byte => byte === 0x0a).length + 1
  const byte = `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`
  const what =
    bytes[at] === 0
      ? `${file} has a NUL byte in line ${line}, so Python cannot run it.`
      : `${file} is not UTF-8: byte ${byte} in line ${line}${guess(bytes[at] ?? 0)}.`
  return new TutorError('file-not-utf8', what, remedy)
}

/** Where the longest readable beginning ends. */
function firstBadByte(bytes: Uint8Array): number {
  const nul = bytes.indexOf(0)
  if (utf8Text(bytes) !== null) return nul
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (startsReadably(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  while (utf8Text(bytes.subarray(0, good)) === null) good -= 1 // back to the start of the character that broke off
  return nul >= 0 && nul < good ? nul : good
}

/** Whether everything is UTF-8 but for a last character that may be cut in the middle. */
function startsReadably(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function guess(byte: number): string {
  return byte >= 0xa0 ? ` ("${String.fromCharCode(byte)}" if it was saved as Latin-1)` : ''
}
