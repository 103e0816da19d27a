import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import { TutorError } from '../errors.js'

export interface SourceFile {
  readonly file: string
  readonly source: string
}

/** A plausible wrong answer: the check that it must fail, and the advice for a learner who made the same mistake. */
export interface WrongAnswer extends SourceFile {
  readonly fails: string | null
  readonly advice: string | null
}

export function readChecks(exercise: CourseExercise): SourceFile {
  return readSource(join(exercise.folder, 'checks.py'))
}

export function readAccepted(exercise: CourseExercise): readonly SourceFile[] {
  return sourcesIn(join(exercise.folder, 'accepts'))
}

export function readWrongAnswers(exercise: CourseExercise): readonly WrongAnswer[] {
  return sourcesIn(join(exercise.folder, 'rejects')).map(source => ({
    ...source,
    fails: header(source.source, 'fails'),
    advice: header(source.source, 'advice'),
  }))
}

export function readSource(file: string): SourceFile {
  try {
    return { file, source: readFileSync(file, 'utf8') }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new TutorError(
      'lesson-incomplete',
      `The lesson's file ${file} cannot be read (${code}).`,
      'The lesson is incomplete: install asyncio-tutor again, or ask the author of the lesson.',
      4,
    )
  }
}

function sourcesIn(folder: string): readonly SourceFile[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    return [] // a lesson need not have any; `lessons check` asks for them
  }
  return names
    .filter(name => name.endsWith('.py'))
    .sort()
    .map(name => readSource(join(folder, name)))
}

/** `# name: text` among the comments at the top; a comment line after it without a name goes on with the text. */
function header(source: string, name: string): string | null {
  const comments = source
    .split(/\r?\n/)
    .filter((_, index, lines) => lines.slice(0, index + 1).every(isComment))
  const start = comments.findIndex(line => line.startsWith(`# ${name}:`))
  if (start < 0) return null
  const rest = comments.slice(start + 1)
  const end = rest.findIndex(line => /^# *[a-z-]+:/.test(line) || line.trim() === '#')
  const lines = [
    comments[start]!.slice(name.length + 3),
    ...(end < 0 ? rest : rest.slice(0, end)).map(line => line.slice(1)),
  ]
  return lines
    .map(line => line.trim())
    .join(' ')
    .trim()
}

function isComment(line: string): boolean {
  return line.startsWith('#')
}
