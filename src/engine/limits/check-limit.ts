import type { Host } from '../host.js'
import { afterQuietSeconds } from './quiet-limit.js'
import { createStopper } from './stopper.js'

/** The time of one check after another: each has its own. */
export interface CheckLimit {
  /** From now on so many seconds of a quiet machine. */
  readonly begin: (seconds: number) => void
  readonly rest: () => void
}

/** `struck` is told when the time of a check is up; `giveUp`, after how many real seconds, when Python doesn't answer. */
export function createCheckLimit(
  host: () => Host,
  struck: () => void,
  giveUp: (seconds: number) => void,
): CheckLimit {
  let rest = () => {}
  return {
    begin: quietSeconds => {
      rest()
      let seconds = quietSeconds
      const stopper = createStopper(
        Number.POSITIVE_INFINITY,
        () => host().interrupt(),
        () => giveUp(seconds),
      )
      const callOff = afterQuietSeconds(
        quietSeconds,
        () => host().processorSeconds(),
        passed => {
          seconds = Math.round(passed * 10) / 10
          struck()
          stopper.stop('timed-out')
        },
      )
      rest = () => {
        callOff()
        stopper.rest()
      }
    },
    rest: () => rest(),
  }
}
