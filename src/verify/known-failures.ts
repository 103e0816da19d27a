import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import { readChecks, readStarter, readWrongAnswers, type SourceFile } from './exercise-files.js'
import type { Fingerprint } from './fingerprint.js'

/**
 * How the starter and the known wrong answers of an exercise fail, as `lessons check --record` found out. To run them
 * all at each failed try would make learners wait, so it is kept in `known-failures.json` beside the checks.
 */
export interface KnownFailures {
  /** Of everything that it depends on: a file that is out of date is not used. */
  readonly of: string
  /** By file name: `starter.py`, and those in `rejects/`. */
  readonly failures: Readonly<Record<string, Fingerprint>>
}

export function knownFailuresFile({ folder }: CourseExercise): string {
  return join(folder, 'known-failures.json')
}

/** Null: never recorded, or out of date. */
export function readKnownFailures(exercise: CourseExercise): KnownFailures | null {
  let known: KnownFailures
  try {
    known = JSON.parse(readFileSync(knownFailuresFile(exercise), 'utf8'))
  } catch {
    return null // it is only needed for advice, and `lessons check` asks for it
  }
  return known.of === sourcesHash(exercise) ? known : null
}

export function knownFailures(
  exercise: CourseExercise,
  found: ReadonlyMap<string, Fingerprint>,
): KnownFailures {
  const answers = [readStarter(exercise), ...readWrongAnswers(exercise)]
  const failures = answers.map(({ file }) => [basename(file), found.get(file) ?? {}] as const)
  return { of: sourcesHash(exercise), failures: Object.fromEntries(failures) }
}

function sourcesHash(exercise: CourseExercise): string {
  const sources: readonly SourceFile[] = [
    readChecks(exercise),
    readStarter(exercise),
    ...readWrongAnswers(exercise),
  ]
  const hash = createHash('sha256')
  for (const { file, source } of sources)
    hash.update(`${basename(file)}\0${source.replaceAll('\r\n', '\n')}\0`)
  return hash.digest('hex').slice(0, 16)
}
