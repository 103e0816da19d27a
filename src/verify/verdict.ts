import type { CheckFailure, CheckRun } from '../engine/engine.js'

export interface Verdict {
  readonly outcome: VerdictOutcome
  readonly checks: readonly VerdictCheck[]
  readonly schedules: readonly number[]
  /** From a known wrong answer that fails in the same way. */
  readonly advice: string | null
  /** What the solution does where this failed; see wanted.ts. Empty: nothing to compare with. */
  readonly wanted: CheckFailure['events']
  readonly suspicions: CheckRun['suspicions']
  readonly broken: { readonly check: string; readonly error: string } | null
}

/** `broken`: a check of ours broke, so nothing is said about the answer. */
export type VerdictOutcome = 'passed' | 'failed' | 'broken'

export interface VerdictCheck {
  readonly title: string
  readonly passed: boolean
  readonly skipped: boolean
  readonly hints: readonly string[]
  readonly failure: CheckFailure | null
  /** The title of an earlier check that failed for the same reason: same kind, same line. */
  readonly sameAs: string | null
}
