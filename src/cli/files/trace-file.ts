import { readFileSync } from 'node:fs'
import { TutorError } from '../../errors.js'
import { readSaved, type SavedTrace } from '../../trace/saved.js'
import { fileError } from '../../workspace/file-errors.js'

/** A saved trace. Throws a TutorError that says what is wrong with the file. */
export function openTrace(file: string): Extract<SavedTrace, { kind: 'whole' }> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw fileError(file, 'read', error)
  }
  const saved = readSaved(text)
  switch (saved.kind) {
    case 'whole':
      return saved
    case 'foreign':
      throw new TutorError(
        'trace-foreign',
        `${file} is no trace of ours.`,
        `${SAVE_ONE} To run a program, use \`trace\`.`,
      )
    case 'other-version':
      throw new TutorError(
        'trace-other-version',
        `${file} was written by another version of asyncio-tutor (its format is ${saved.version}).`,
        'Trace the program again with this one.',
      )
    case 'truncated':
      throw new TutorError(
        'trace-truncated',
        `${file} breaks off after ${saved.events.toLocaleString('en')} events: the rest is missing.`,
        'Copy it again, or trace the program again.',
      )
    case 'damaged':
      throw new TutorError(
        'trace-damaged',
        `${file} is damaged in line ${saved.line}: ${saved.problem}.`,
        'Copy it again, or trace the program again.',
      )
  }
}

const SAVE_ONE = 'Write one with `asyncio-tutor trace --save FILE program.py`.'
