import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import type { CheckRun, Engine } from '../engine/engine.js'
import { readAccepted, readChecks, readSource, readWrongAnswers, type SourceFile } from './exercise-files.js'
import { judge } from './judge.js'
import { CHECK_LIMITS, SCHEDULES } from './verify.js'

/** What a file of an exercise must do, and whether it does. */
export interface Claim {
  readonly file: string
  readonly claim: string
  readonly holds: boolean
  /** What happened instead; empty when the claim holds. */
  readonly found: string
}

/** Proves one exercise: the starter fails, the solution and the accepted answers pass, each wrong one fails for its reason. */
export async function* proveExercise(exercise: CourseExercise, engine: Engine): AsyncGenerator<Claim> {
  const file = (name: string) => join(exercise.folder, name)
  if (!['starter.py', 'solution.py', 'checks.py'].every(name => existsSync(file(name)))) return
  const checks = readChecks(exercise)
  const judged = (answer: SourceFile) =>
    engine.check({ checks, answer, schedules: SCHEDULES, limits: CHECK_LIMITS })

  yield notPassing(file('starter.py'), await judged(readSource(file('starter.py'))))
  for (const answer of [readSource(file('solution.py')), ...readAccepted(exercise)]) {
    yield passing(answer.file, await judged(answer))
  }
  for (const answer of readWrongAnswers(exercise)) {
    yield answer.fails === null
      ? {
          file: answer.file,
          claim: 'names the check it fails',
          holds: false,
          found: 'there is no `# fails:` comment at its top',
        }
      : failing(answer.file, answer.fails, await judged(answer))
  }
}

function passing(file: string, run: CheckRun): Claim {
  const holds = judge(run, SCHEDULES).outcome === 'passed'
  return { file, claim: 'passes', holds, found: holds ? '' : whatHappened(run) }
}

function notPassing(file: string, run: CheckRun): Claim {
  const { outcome } = judge(run, SCHEDULES)
  const holds = outcome === 'failed' || outcome === 'not-importable'
  return {
    file,
    claim: 'does not pass',
    holds,
    found: holds ? '' : outcome === 'passed' ? 'it passes' : whatHappened(run),
  }
}

function failing(file: string, title: string, run: CheckRun): Claim {
  const claim = `fails "${title}"`
  const result = run.results.find(each => each.title === title)
  const holds = run.broken === null && result?.failure != null
  if (holds) return { file, claim, holds, found: '' }
  const isKnown = result !== undefined || run.results.length === 0
  return { file, claim, holds, found: isKnown ? whatHappened(run) : 'no check has that title' }
}

function whatHappened({ broken, answerFault, results }: CheckRun): string {
  if (broken !== null) return `the check "${broken.check}" broke: ${broken.error}`
  if (answerFault !== null) return answerFault.message
  const failed = results.filter(({ passed }) => !passed)
  if (results.length === 0) return 'no check ran'
  if (failed.length === 0) return 'it passes every check'
  return `${failed
    .map(({ title, failure }) => `"${title}"${failure === null ? '' : ` (${failure.message})`}`)
    .join(', ')} failed`
}
