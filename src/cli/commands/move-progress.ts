import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { TutorError } from '../../errors.js'
import { merged } from '../../progress/merge.js'
import { parseProgress, progressText } from '../../progress/store.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context, SharedOptions } from '../context.js'
import { shortPath } from '../terminal/text.js'

/** `progress export [FILE]`: a file that exists is never written over. */
export function exportProgress(
  [name]: readonly (string | undefined)[],
  _options: SharedOptions,
  { io, progress, currentFolder }: Context,
): number {
  const text = progressText(progress.read())
  if (name === undefined) {
    io.write(text)
    return 0
  }
  const file = resolve(currentFolder, name)
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    throw fileError(name, 'written', error)
  }
  io.write(`Your progress is in ${shortPath(file, currentFolder)}\n`)
  return 0
}

/** `progress import FILE`: what was reached there is added to what was reached here. */
export function importProgress(
  [name]: readonly (string | undefined)[],
  _options: SharedOptions,
  { io, progress, currentFolder }: Context,
): number {
  const file = resolve(currentFolder, name!)
  const other = parseProgress(read(file, name!), name!)
  if (other === null) {
    throw new TutorError(
      'progress-foreign',
      `${name} is no progress of asyncio-tutor, or a damaged one.`,
      '`asyncio-tutor progress export FILE` writes one on the other machine.',
    )
  }
  progress.update(merged(other))
  io.write('It is added to yours. `asyncio-tutor progress` shows the whole.\n')
  return 0
}

function read(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw fileError(name, 'read', error)
  }
}
