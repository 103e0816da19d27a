import type { Verdict } from '../../verify/verdict.js'

export interface ChangesSince {
  /** Titles of checks. */
  readonly passNow: readonly string[]
  readonly failNow: readonly string[]
}

/** Which checks have another result than at the try before. Nothing, when there was none or Python could not read it. */
export function changesSince(before: Verdict | null, now: Verdict): ChangesSince {
  const passedBefore = new Map(before?.checks.map(({ title, passed }) => [title, passed]))
  const changed = now.checks.filter(({ title, passed }) => passed !== (passedBefore.get(title) ?? passed))
  return {
    passNow: changed.filter(({ passed }) => passed).map(({ title }) => title),
    failNow: changed.filter(({ passed }) => !passed).map(({ title }) => title),
  }
}
