import { duration } from '../../timeline/duration.js'
import type { Timeline } from '../../timeline/model.js'

/** How much a run waited, and how far its waits overlapped. A job in a thread is no wait of its own, though a task waits for it. */
export function overlapText({ totals: { waiting, waitingUnion, peakWaiting }, jobs }: Timeline): string {
  const [what, each] = jobs.length > 0 ? ['waits and jobs', 'of them'] : ['waiting', 'waits']
  if (peakWaiting < 2) return `${duration(waiting)} of ${what}, never two ${each} at once`
  return `${duration(waiting)} of ${what} overlapped into ${duration(waitingUnion)}, up to ${peakWaiting} ${each} at once`
}
