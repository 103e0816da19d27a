import type { Entry } from '../entry.js'

/** Results that are not there yet, or twice. */
export const FUTURES: readonly Entry[] = [
  {
    id: 'not-done-yet',
    errors: ['InvalidStateError'],
    text: /^(?<what>Result|Exception) is not set\.$/,
    since: null,
    means: ({ what }) =>
      `The task or future is not done, so it has no ${what === 'Result' ? 'result' : 'exception'} yet.`,
    mend: 'Write `await task` where you need it, or ask `task.done()` first.',
    lesson: 'tasks',
  },
  {
    id: 'result-twice',
    errors: ['InvalidStateError'],
    text: /^(?:invalid state|.*: <Future.*>)$/,
    since: null,
    means: 'The future is done: it got its result or exception before, or was cancelled.',
    mend: 'Set it once, or ask `if not future.done():` first.',
    lesson: null,
  },
  {
    id: 'concurrent-future',
    errors: ['TypeError'],
    text: /^(?:'Future' object can't be awaited|object Future can't be used in 'await' expression)$/,
    since: null,
    means:
      'This Future is not one of asyncio: a pool gives such ones from `submit`, and they are not for `await`.',
    mend: 'Write `await loop.run_in_executor(pool, function)`, or `await asyncio.wrap_future(future)`.',
    lesson: 'executors',
  },
]
