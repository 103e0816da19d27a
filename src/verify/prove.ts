import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CourseExercise } from '../course/exercise.js'
import type { CheckRun, Engine } from '../engine/engine.js'
import {
  readAccepted,
  readChecks,
  readSource,
  readStarter,
  readWrongAnswers,
  type SourceFile,
} from './exercise-files.js'
import { type Fingerprint, fingerprintOf } from './fingerprint.js'
import { judge } from './judge.js'
import { faultsOfPromises, promisesFile } from './promises.js'
import { CHECK_LIMITS, SCHEDULES } from './verify.js'

/** What a file of a lesson must do, and whether it does. */
export interface Claim {
  readonly file: string
  readonly claim: string
  readonly holds: boolean
  /** What happened instead; empty when the claim holds. */
  readonly found: string
}

export interface Proof extends Claim {
  /** How it failed. */
  readonly fingerprint: Fingerprint
}

/**
 * Proves one exercise: the starter fails, the solution and the accepted answers pass, each wrong one fails for its reason, and
 * what the starter asks for is what the checks hold.
 */
export async function* proveExercise(exercise: CourseExercise, engine: Engine): AsyncGenerator<Proof> {
  const file = (name: string) => join(exercise.folder, name)
  if (!['starter.py', 'solution.py', 'checks.py'].every(name => existsSync(file(name)))) return
  const checks = readChecks(exercise)
  let titles: readonly string[] = []
  const prove = async (
    answer: SourceFile,
    claim: string,
    problem: (run: CheckRun) => string,
  ): Promise<Proof> => {
    const run = await engine.check({ checks, answer, schedules: SCHEDULES, limits: CHECK_LIMITS })
    const found = problem(run)
    if (run.results.length > 0) titles = run.results.map(({ title }) => title)
    return { file: answer.file, claim, holds: found === '', found, fingerprint: fingerprintOf(run) }
  }

  yield prove(readStarter(exercise), 'does not pass', notFailing)
  for (const answer of [readSource(file('solution.py')), ...readAccepted(exercise)]) {
    yield prove(answer, 'passes', notPassing)
  }
  for (const answer of readWrongAnswers(exercise)) {
    const { fails } = answer
    yield fails === null
      ? prove(answer, 'names the check it fails', () => 'there is no `# fails:` comment at its top')
      : prove(answer, `fails "${fails}"`, run => notFailingAt(fails, run))
  }
  const found = faultsOfPromises(exercise, titles)
  const claim = 'says of each sentence of the starter which checks hold it'
  yield { file: promisesFile(exercise), claim, holds: found === '', found, fingerprint: {} }
}

function notPassing(run: CheckRun): string {
  return judge(run, SCHEDULES).outcome === 'passed' ? '' : whatHappened(run)
}

function notFailing(run: CheckRun): string {
  const { outcome } = judge(run, SCHEDULES)
  return outcome === 'failed' ? '' : whatHappened(run)
}

function notFailingAt(title: string, run: CheckRun): string {
  const result = run.results.find(each => each.title === title)
  if (run.broken === null && result?.failure != null) return ''
  return result === undefined && run.results.length > 0 ? 'no check has that title' : whatHappened(run)
}

function whatHappened({ broken, results }: CheckRun): string {
  if (broken !== null) return `the check "${broken.check}" broke: ${broken.error}`
  if (results.length === 0) return 'no check ran'
  const failed = results.filter(({ passed }) => !passed)
  if (failed.length === 0) return 'it passes every check'
  const reasons = failed.map(
    ({ title, failure }) => `"${title}"${failure === null ? '' : `: ${failure.message}`}`,
  )
  return `it fails ${reasons.join('; ')}`
}
