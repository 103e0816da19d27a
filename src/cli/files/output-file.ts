import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { TutorError } from '../../errors.js'
import { fileError } from '../../workspace/file-errors.js'
import type { FileFormat } from '../formats.js'

/** How a file of ours is told from files that are somebody's own. */
type Known = Pick<FileFormat, 'what' | 'begins'>

/** Throws a TutorError when something else is in the way: only a file of the same kind is replaced. Best asked before a long run. */
export function checkCanWrite(file: string, option: string, { what, begins }: Known): void {
  if (isDevice(file)) return
  const beginning = beginningOf(file, 'written')
  if (beginning === null) checkFolder(file)
  if (beginning === null || beginning === '' || begins.test(beginning)) return
  throw new TutorError(
    'file-in-the-way',
    `${file} is there already, and it is no ${what}: it was left alone.`,
    `Name another file with \`${option} FILE\`.`,
  )
}

function checkFolder(file: string): void {
  try {
    statSync(dirname(resolve(file)))
  } catch (error) {
    throw fileError(file, 'written', error)
  }
}

export function writeOutput(file: string, option: string, format: Known, text: string): void {
  checkCanWrite(file, option, format)
  writeWhole(file, text)
}

/**
 * Writes all of it or nothing, or throws a TutorError, which calls the file `name`. A device or a pipe is written to: the
 * atomic way would put a file in its place, as root even in that of /dev/null.
 */
export function writeWhole(file: string, text: string, name = file): void {
  try {
    if (isDevice(file)) writeFileSync(file, text)
    else writeFileAtomic.sync(file, text)
  } catch (error) {
    throw fileError(name, 'written', error)
  }
}

function isDevice(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats !== undefined && !stats.isFile() && !stats.isDirectory()
}

/** The first bytes of a file as text; null: there is none. Throws a TutorError when it can't be what it was to be. */
export function beginningOf(file: string, asked: 'read' | 'written'): string | null {
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
    throw fileError(file, asked, error)
  }
}
