/**
 * Something the user can put right. The only errors shown without a stack.
 * `what` is one sentence: what happened and where. `remedy` says what to do, with commands in backticks.
 */
export class TutorError extends Error {
  constructor(
    readonly code: string,
    readonly what: string,
    readonly remedy: string,
    /** 2: wrong use; 3: the engine could not run; 4: a check of ours broke. */
    readonly exitCode: 1 | 2 | 3 | 4 = 2,
  ) {
    super(`${what} ${remedy}`)
    this.name = 'TutorError'
  }
}
