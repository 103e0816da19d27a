import { closeSync, openSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { TutorError } from '../../errors.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context } from '../context.js'
import { FILES } from '../formats.js'
import { beginningOf } from './output-file.js'

/** The path of a program that was typed. Throws a TutorError when it can't be read, before anything else is begun. */
export function programFile(name: string, { currentFolder }: Context): string {
  const file = resolve(currentFolder, name)
  try {
    closeSync(openSync(file, 'r'))
  } catch (error) {
    throw fileError(name, 'run', error)
  }
  if (!statSync(file).isDirectory()) return file
  throw new TutorError('file-eisdir', `${name} is a folder, not a program.`, 'Name a Python file in it.')
}

/** Whether a file that was typed is a saved trace, and no program. */
export function isSavedTrace(name: string, { currentFolder }: Context): boolean {
  return FILES.save.begins.test(beginningOf(resolve(currentFolder, name), 'read') ?? '')
}
