import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { TutorError } from '../errors.js'
import type { TraceEvent } from '../trace/events.js'
import { beginsAsSaved, readSaved, savedText } from '../trace/saved.js'
import { fileError } from '../workspace/file-errors.js'

/** Keeps a trace in a file. One that is there already is replaced only if it is a trace, too. */
export function saveTrace(file: string, events: readonly TraceEvent[]): void {
  checkCanSave(file)
  try {
    writeFileAtomic.sync(file, savedText(events))
  } catch (error) {
    throw fileError(file, 'written', error)
  }
}

/** Throws a TutorError when something else than a trace is in the way. Best asked before a long run. */
export function checkCanSave(file: string): void {
  const beginning = beginningOf(file)
  if (beginning === null || beginning === '' || beginsAsSaved(beginning)) return
  throw new TutorError(
    'trace-in-the-way',
    `${file} is there already, and it is no trace: it was left alone.`,
    'Name another file with `--save FILE`.',
  )
}

/** The events of a saved trace. Throws a TutorError that says what is wrong with the file. */
export function openTrace(file: string): readonly TraceEvent[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw fileError(file, 'read', error)
  }
  const saved = readSaved(text)
  switch (saved.kind) {
    case 'whole':
      return saved.events
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

function beginningOf(file: string): string | null {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const bytes = Buffer.alloc(200)
      return bytes.toString('utf8', 0, readSync(descriptor, bytes))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fileError(file, 'written', error)
  }
}
