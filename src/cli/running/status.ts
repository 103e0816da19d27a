import { EXIT } from '../../exit-status.js'
import type { Outcome } from '../../trace/events.js'

/** The exit status of `trace`: the program's own when it ended by itself, 1 when we ended it. */
export function traceStatus(outcome: Outcome): number {
  if (outcome.kind === 'interrupted') return EXIT.interrupted
  return endedByItself(outcome) ? outcome.status : 1
}

/** The exit status of `run`: 0 when the demo ended as its lesson says that it does. */
export function runStatus(outcome: Outcome, expected: number): number {
  if (outcome.kind === 'interrupted') return EXIT.interrupted
  return endedByItself(outcome) && outcome.status === expected ? 0 : 1
}

/** The program came to a good end. */
export function endedWell(outcome: Outcome): boolean {
  return endedByItself(outcome) && outcome.status === 0
}

/** A limit or somebody stopped it, or Python broke: how the program itself would have ended, nobody knows. */
export function wasStopped(outcome: Outcome): boolean {
  return !endedByItself(outcome) && outcome.kind !== 'deadlocked' && outcome.kind !== 'idle-for-ever'
}

function endedByItself({ kind }: Outcome): boolean {
  return kind === 'finished' || kind === 'crashed' || kind === 'exited'
}
