import type { Timeline } from '../model.js'
import { abandonedJob } from './abandoned-job.js'
import { blockedDeadline } from './blocked-deadline.js'
import { blockedLoop } from './blocked-loop.js'
import { brokenGather } from './broken-gather.js'
import { brokenGroup } from './broken-group.js'
import { idleTimeout } from './idle-timeout.js'
import { inputOnLoop } from './input-on-loop.js'
import { jobOfCoroutine } from './job-of-coroutine.js'
import { lateAwait } from './late-await.js'
import { lateRounds } from './late-rounds.js'
import { lateTimeout } from './late-timeout.js'
import { leftBehind, leftPending } from './left-behind.js'
import { lockAcrossWait } from './lock-across-wait.js'
import { longStep } from './long-step.js'
import { neverAwaited } from './never-awaited.js'
import { neverOverlapped } from './never-overlapped.js'
import { notSimulated } from './not-simulated.js'
import { pollLoop } from './poll-loop.js'
import { swallowedCancellation } from './swallowed-cancellation.js'
import { toldByPython } from './told-by-python.js'
import { unboundedFanOut } from './unbounded-fan-out.js'
import type { Finding, Warning } from './warning.js'
import { yieldInScope } from './yield-in-scope.js'

/** Every rule, in the order in which its findings are told. */
export const warnings: readonly Warning[] = [
  blockedLoop,
  blockedDeadline,
  idleTimeout,
  longStep,
  inputOnLoop,
  lateTimeout,
  neverOverlapped,
  lateAwait,
  unboundedFanOut,
  lockAcrossWait,
  brokenGather,
  brokenGroup,
  pollLoop,
  lateRounds,
  yieldInScope,
  swallowedCancellation,
  abandonedJob,
  jobOfCoroutine,
  leftBehind,
  leftPending,
  notSimulated,
  neverAwaited,
  ...toldByPython,
]

/** What deserves a look in a run. Nothing, when all went as it should. */
export function diagnose(timeline: Timeline): readonly (Finding & { readonly id: string })[] {
  return warnings.flatMap(({ id, finds }) => finds(timeline).map(finding => ({ id, ...finding })))
}
