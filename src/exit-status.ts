/** What a process of ours says by its exit status. The first five are in `asyncio-tutor help`. */
export const EXIT = {
  done: 0,
  /** An answer did not pass, or the program failed. */
  notPassed: 1,
  wrongUse: 2,
  /** Python could not run. */
  noPython: 3,
  ourFault: 4,
  /** How a host in a process of its own says that it failed itself (EX_SOFTWARE). */
  hostBroke: 70,
  /** What a shell calls a program that Ctrl-C ended. */
  interrupted: 130,
} as const
