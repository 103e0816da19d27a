import { EXIT } from './exit-status.js'

/**
 * Something the user can put right. The only errors shown without a stack.
 * `what` is one sentence: what happened and where. `remedy` says what to do, with commands in backticks.
 */
export class TutorError extends Error {
  constructor(
    readonly code: string,
    readonly what: string,
    readonly remedy: string,
    readonly exitCode:
      | typeof EXIT.notPassed
      | typeof EXIT.wrongUse
      | typeof EXIT.noPython
      | typeof EXIT.ourFault = EXIT.wrongUse,
  ) {
    super(`${what} ${remedy}`)
    this.name = 'TutorError'
  }
}
