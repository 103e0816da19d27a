import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './mutants.js'

/** What the processes that run tests leave for the one that counts: a line each, in the order of happening. */
export type Note =
  /** Such tests need no second run: these mutants were reached by it, and those that it killed are gone. */
  | { readonly kind: 'tested'; readonly test: string; readonly reached: readonly string[] }
  | { readonly kind: 'killed'; readonly mutant: string; readonly by: string }
  /** Reached while a file was loaded, before any test. */
  | { readonly kind: 'loaded'; readonly reached: readonly string[] }

const FOLDER = join(ROOT, '.mutants')
const NOTES = join(FOLDER, 'notes.jsonl')

export function beginNotes(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
}

export function note(...notes: readonly Note[]): void {
  appendFileSync(NOTES, notes.map(each => `${JSON.stringify(each)}\n`).join(''))
}

export function readNotes(): readonly Note[] {
  if (!existsSync(NOTES)) return []
  const lines = readFileSync(NOTES, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as Note)
}

/** What a process tries right now: of one that makes no progress any more, this is the culprit. */
export interface Attempt {
  readonly mutant: string
  readonly test: string
}

export function noteAttempt(worker: string, attempt: Attempt): void {
  writeFileSync(attemptFile(worker), JSON.stringify(attempt))
}

export function forgetAttempt(worker: string): void {
  rmSync(attemptFile(worker), { force: true })
}

/** The attempts that began so many milliseconds ago and have not ended. */
export function attemptsOlderThan(milliseconds: number): readonly Attempt[] {
  return readdirSync(FOLDER)
    .filter(name => name.startsWith('attempt-'))
    .filter(name => Date.now() - statSync(join(FOLDER, name)).mtimeMs > milliseconds)
    .map(name => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Attempt)
}

export function forgetAttempts(): void {
  for (const name of readdirSync(FOLDER)) if (name.startsWith('attempt-')) rmSync(join(FOLDER, name))
}

function attemptFile(worker: string): string {
  return join(FOLDER, `attempt-${worker}.json`)
}
