import { type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Judge } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import type { Verdict } from '../../verify/verdict.js'
import { verify } from '../../verify/verify.js'
import { readAnswer } from '../../workspace/answer.js'
import type { Graded, Submission } from './graded.js'

/**
 * Judges submissions, some at a time, and gives them in their order as soon as each is judged. Nothing that is wrong
 * with one of them stops the others.
 */
export async function* gradeAll(
  submissions: readonly Submission[],
  engine: Judge,
  atATime: number,
  abort: AbortSignal,
): AsyncGenerator<Graded> {
  const running: Promise<Graded>[] = []
  let next = 0
  while (running.length > 0 || next < submissions.length) {
    while (running.length < atATime && next < submissions.length)
      running.push(gradeOne(submissions[next++]!, engine, abort))
    const graded = await running.shift()!
    if (abort.aborted) return
    yield graded
  }
}

async function gradeOne(submission: Submission, engine: Judge, abort: AbortSignal): Promise<Graded> {
  const began = performance.now()
  const result = (outcome: Graded['outcome'], rest: Partial<Graded> = {}): Graded => ({
    ...submission,
    outcome,
    passed: 0,
    total: 0,
    failures: [],
    suspicions: [],
    milliseconds: Math.round(performance.now() - began),
    ...rest,
  })
  try {
    const { exercise, file } = submission
    const answer = { file, source: readHandedIn(file) }
    const verdict = await verify(exercise, answer, engine, abort, true)
    return result(verdict.outcome, {
      passed: verdict.checks.filter(({ passed }) => passed).length,
      total: verdict.checks.length,
      failures: failuresOf(verdict),
      suspicions: verdict.suspicions,
    })
  } catch (error) {
    // An engine that can't start would fail for each of them.
    if (!(error instanceof TutorError) || error.exitCode === EXIT.noPython) throw error
    return result('unreadable', { failures: [{ check: 'The file', message: error.message, line: null }] })
  }
}

/** In bytes: a hundred times the longest of our own solutions. */
const LARGEST = 500_000

/** A pipe or a device could be read for ever, and so could a file that is larger than anybody writes. */
function readHandedIn(file: string): string {
  const name = basename(file)
  const found = factsOf(file)
  const remedy = 'Ask for another file.'
  if (found !== null && !found.isFile())
    throw new TutorError('file-unusable', `${name} is no file that could be read.`, remedy)
  if (found !== null && found.size > LARGEST)
    throw new TutorError('file-too-large', `${name} is too large: ${found.size} bytes.`, remedy)
  return readAnswer(file, name)
}

/** Null: it can't be found, which is said when it is read. */
function factsOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return null
  }
}

function failuresOf({ checks, broken }: Verdict): Graded['failures'] {
  const ours =
    broken === null ? [] : [{ check: broken.check, message: `Our check broke: ${broken.error}`, line: null }]
  const failed = checks.flatMap(({ title, failure }) =>
    failure === null ? [] : [{ check: title, message: failure.message, line: failure.line }],
  )
  return [...ours, ...failed]
}
