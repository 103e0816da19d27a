import { TutorError } from '../errors.js'

/** What the system refused, as a sentence and a remedy. `doing` completes "cannot be …". */
export function fileError(file: string, doing: string, error: unknown): TutorError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  const known = KNOWN[code]
  if (known !== undefined) return new TutorError(`file-${code.toLowerCase()}`, ...known(file, doing))
  return new TutorError(
    'file-unusable',
    `${file} cannot be ${doing} (${code}).`,
    'Check the file and its folder, then try again.',
  )
}

const KNOWN: Record<string, (file: string, doing: string) => [what: string, remedy: string]> = {
  ENOENT: (file, doing) => [
    `${file} cannot be ${doing}: ${doing === 'written' ? 'its folder' : 'it'} does not exist.`,
    'Check the name and the folder.',
  ],
  ENOTDIR: (file, doing) => [
    `${file} cannot be ${doing}: a part of that path is a file, not a folder.`,
    'Name another folder with `--workspace DIR`.',
  ],
  EEXIST: (file, doing) => [
    `${file} cannot be ${doing}: a file of that name is in the way.`,
    'Move it away and try again.',
  ],
  EISDIR: (file, doing) => [`${file} cannot be ${doing}: it is a folder.`, 'Name a file in it.'],
  EACCES: (file, doing) => [
    `${file} cannot be ${doing}: you do not have permission.`,
    'Change its permissions, or use a folder of your own with `--workspace DIR`.',
  ],
  EPERM: (file, doing) => KNOWN.EACCES!(file, doing),
  EROFS: (file, doing) => [
    `${file} cannot be ${doing}: that disk is read-only.`,
    'Use a folder on another disk with `--workspace DIR`.',
  ],
  ENOSPC: (file, doing) => [
    `${file} cannot be ${doing}: the disk is full.`,
    'Make some room and try again; that file is as it was.',
  ],
}
