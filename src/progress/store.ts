import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { TutorError } from '../errors.js'
import type { Change } from './changes.js'
import { whileLocked } from './lock.js'
import { MIGRATIONS, NO_PROGRESS, PROGRESS_SCHEMA, type Progress, progressSchema } from './progress.js'

/** The file that keeps what a learner has done. */
export interface ProgressStore {
  readonly file: string
  readonly read: () => Progress
  /** Reads again just before writing, so that what another terminal has written meanwhile is kept. */
  readonly update: (change: Change) => Progress
}

export interface ProgressPlace {
  readonly file: string
  readonly now: () => Date
  /** Told when a damaged file was put aside. */
  readonly notice: (sentence: string) => void
}

export function openProgress({ file, now, notice }: ProgressPlace): ProgressStore {
  const read = () => {
    const text = textOf(file)
    if (text === null) return NO_PROGRESS
    const progress = parseProgress(text, file)
    if (progress !== null) return progress
    const kept = putAside(file, now())
    notice(`The progress file was damaged. It is kept as ${kept}, and a new one is begun.`)
    return NO_PROGRESS
  }
  const update = (change: Change) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      return whileLocked(file, () => {
        const progress = change(read())
        writeFileAtomic.sync(file, progressText(progress))
        return progress
      })
    } catch (error) {
      throw error instanceof TutorError ? error : unusable(file, 'written', error)
    }
  }
  return { file, read, update }
}

export function progressText(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw unusable(file, 'read', error)
  }
}

/** Null: damaged. A file of a later version is left alone and refused. */
export function parseProgress(text: string, file: string): Progress | null {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return null
  }
  const schema = (content as { schema?: unknown } | null)?.schema
  if (typeof schema === 'number' && schema > PROGRESS_SCHEMA) {
    throw new TutorError(
      'progress-newer',
      `${file} was written by a later version of asyncio-tutor.`,
      'Use that version, or `--workspace DIR` to keep other progress in another folder.',
    )
  }
  const result = progressSchema.safeParse(migrated(content, schema))
  return result.success ? result.data : null
}

/** An older file, as this version would have written it. */
function migrated(content: unknown, schema: unknown): unknown {
  let current = content
  for (let number = Number(schema); number in MIGRATIONS; number++)
    current = { ...MIGRATIONS[number]!(current as object), schema: number + 1 }
  return current
}

function putAside(file: string, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const kept = join(dirname(file), basename(file).replace(/(\.json)?$/, `.damaged-${stamp}$1`))
  try {
    renameSync(file, kept)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return kept // another terminal has just done it
    throw unusable(file, 'put aside', error)
  }
  return kept
}

function unusable(file: string, done: string, error: unknown): TutorError {
  const code = (error as NodeJS.ErrnoException).code
  const reason = REASONS[code ?? ''] ?? code ?? String(error)
  return new TutorError(
    'progress-unusable',
    `The progress file ${file} cannot be ${done} (${reason}).`,
    'Mend that, or keep progress in a folder of your own with `--workspace DIR`.',
  )
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ELOCKED: 'another process holds it',
}
