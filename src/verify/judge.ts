import type { CheckResult, CheckRun } from '../engine/engine.js'
import type { Verdict, VerdictCheck, VerdictOutcome } from './verdict.js'

/** What the engine reported, as a verdict. Passing needs positive evidence: checks, and all of them passed. */
export function judge(run: CheckRun, schedules: readonly number[]): Verdict {
  return {
    outcome: outcomeOf(run),
    checks: run.results.map((result, index) => ({
      ...result,
      sameAs: sameReason(result, run.results.slice(0, index)),
    })),
    schedules,
    advice: null,
    wanted: [],
    suspicions: run.suspicions,
    broken: run.broken,
  }
}

export function firstFailed(verdict: Verdict): VerdictCheck | null {
  return verdict.checks.find(check => check.failure !== null) ?? null
}

function outcomeOf({ results, broken }: CheckRun): VerdictOutcome {
  if (broken !== null) return 'broken'
  if (results.length === 0) return 'broken'
  return results.every(result => result.passed && !result.skipped && result.failure === null)
    ? 'passed'
    : 'failed'
}

/** Failures of the answer itself (not of one expectation) at one line have one cause: it is told once. */
function sameReason(result: CheckResult, earlier: readonly CheckResult[]): string | null {
  const { failure } = result
  if (failure === null || failure.kind === 'assertion') return null
  const twin = earlier.find(
    ({ failure: other }) => other?.kind === failure.kind && other.line === failure.line,
  )
  return twin?.title ?? null
}
