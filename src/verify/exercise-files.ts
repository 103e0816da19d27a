import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import { readLessonFile } from '../course/lesson-file.js'

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

export function readStarter(exercise: CourseExercise): SourceFile {
  return readSource(join(exercise.folder, 'starter.py'))
}

export function readSolutionFile(exercise: CourseExercise): SourceFile {
  return readSource(join(exercise.folder, 'solution.py'))
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
  return { file, source: readLessonFile(file) }
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

/** `# name: text` among the comments at the top. A line after it goes on with the text when it is indented further. */
function header(source: string, name: string): string | null {
  const lines = source.split(/\r?\n/)
  const start = lines.findIndex(line => line.startsWith(`# ${name}:`))
  if (start < 0 || !lines.slice(0, start).every(line => line.startsWith('#'))) return null
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(line => !/^# {2,}\S/.test(line))
  const text = [lines[start]!.slice(name.length + 3), ...rest.slice(0, end < 0 ? rest.length : end)]
  return text.map(line => line.replace(/^#/, '').trim()).join(' ')
}
