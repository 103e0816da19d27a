import type { CourseExercise } from '../../course/exercise.js'
import { firstFailed } from '../../verify/judge.js'
import type { Verdict } from '../../verify/verdict.js'
import { failureExplained } from './failure-explained.js'

/** `verify --json`. Fields are added over time, never renamed. */
export function verdictAsJson({ id, name }: CourseExercise, verdict: Verdict, hintsTaken: number) {
  const { outcome, checks, schedules, advice, broken } = verdict
  const failed = firstFailed(verdict)
  const hints = failed?.hints.length ?? 0
  return {
    exercise: id,
    name,
    passed: outcome === 'passed',
    outcome,
    checks: checks.map(({ title, passed, skipped, failure }) => ({
      title,
      passed,
      skipped,
      kind: failure?.kind ?? null,
      message: failure?.message ?? null,
      explanation: failure === null ? null : failureExplained(failure),
      line: failure?.line ?? null,
      schedule: failure?.schedule ?? null,
      scheduleText: failure?.scheduleText ?? null,
    })),
    schedules,
    advice,
    /** What could be wrong with a file as a whole is told as a failure of its checks. */
    fault: null,
    broken,
    hint:
      hints === 0
        ? null
        : { taken: Math.min(hintsTaken, hints), of: hints, command: `asyncio-tutor hint ${id}` },
  }
}
