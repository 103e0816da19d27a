import type { Entry } from '../entry.js'

/** Loops that do not run, run already, or are other ones. */
export const LOOPS: readonly Entry[] = [
  {
    id: 'no-current-loop',
    errors: ['RuntimeError', 'DeprecationWarning'],
    text: /^There is no current event loop(?: in thread 'MainThread')?\.?$/,
    since: '3.14',
    means:
      'nothing makes an event loop for a line outside of coroutines, and `get_event_loop`, `gather` or `ensure_future` there need one.',
    mend: ({ coroutine = 'main' }) =>
      coroutine === 'main'
        ? 'Do it inside of `async def main()`, and start that with `asyncio.run(main())`.'
        : `Do it inside of \`async def main()\`, where \`await ${coroutine}(...)\` works as well, and start that with \`asyncio.run(main())\`.`,
    lesson: 'coroutines',
  },
  {
    id: 'no-loop-in-a-thread',
    errors: ['RuntimeError'],
    text: /^There is no current event loop in thread '(?<thread>.+)'\.?$/,
    since: null,
    means: ({ thread }) =>
      `The thread ${thread} has no event loop: a loop belongs to the thread that runs it.`,
    mend: 'Start a coroutine there with `asyncio.run(...)`, or hand it to the loop of another thread with `asyncio.run_coroutine_threadsafe(..., loop)`.',
    lesson: 'executors',
  },
  {
    id: 'no-running-loop',
    errors: ['RuntimeError'],
    text: /^no running event loop$/,
    since: null,
    means:
      'That line needs a running event loop, and none runs there: only coroutines (and what they call in the same thread) are inside of one.',
    mend: ({ coroutine, thread }) => {
      if (thread !== undefined)
        return `\`${thread}\` runs in a thread: hand it the loop, and write \`asyncio.run_coroutine_threadsafe(${coroutine === undefined ? '...' : `${coroutine}(...)`}, loop)\` there.`
      return coroutine === undefined
        ? 'Move it into `async def main()`, started with `asyncio.run(main())`.'
        : `Start \`${coroutine}(...)\` inside of \`async def main()\`, which \`asyncio.run(main())\` runs.`
    },
    lesson: 'tasks',
  },
  {
    id: 'run-in-a-loop',
    errors: ['RuntimeError'],
    text: /^(?:asyncio\.run\(\)|Runner\.run\(\)) cannot be called from a running event loop$/,
    since: null,
    means:
      '`asyncio.run` starts an event loop, and here one is running already: you are in a coroutine, or in a notebook, which has a loop of its own.',
    mend: ({ coroutine = 'main' }) => `Write \`await ${coroutine}(...)\` for it.`,
    lesson: 'coroutines',
  },
  {
    id: 'loop-already-running',
    errors: ['RuntimeError'],
    text: /^This event loop is already running$/,
    since: null,
    means: 'The loop that should run this is running already: code inside of a loop waits with `await`.',
    mend: ({ coroutine }) =>
      coroutine === undefined
        ? 'Write `await ...` for `loop.run_until_complete(...)`.'
        : `Write \`await ${coroutine}(...)\` for it.`,
    lesson: 'coroutines',
  },
  {
    id: 'another-loop-running',
    errors: ['RuntimeError'],
    text: /^Cannot run the event loop while another loop is running$/,
    since: null,
    means: 'A thread runs one event loop at a time, and one is running here already.',
    mend: ({ coroutine }) =>
      coroutine === undefined
        ? 'Await the coroutine there, or give a second loop a thread of its own.'
        : `Write \`await ${coroutine}(...)\` for it, or give a second loop a thread of its own.`,
    lesson: 'coroutines',
  },
  {
    id: 'loop-closed',
    errors: ['RuntimeError'],
    text: /^Event loop is closed$/,
    since: null,
    means:
      'The loop was closed before: `asyncio.run` closes its own when `main` ends, and what belongs to it (tasks, connections) ends with it.',
    mend: 'Do everything inside of one `asyncio.run(main())`, and close what you open before `main` ends.',
    lesson: 'coroutines',
  },
  {
    id: 'runner-closed',
    errors: ['RuntimeError'],
    text: /^Runner is closed$/,
    since: null,
    means: 'A Runner runs nothing after its `with` block, or after `close()`.',
    mend: 'Call `runner.run(...)` inside of the block.',
    lesson: null,
  },
  {
    id: 'other-loop',
    errors: ['RuntimeError', 'ValueError'],
    text: /^(?:<(?<bound>[\w.]+) .*> is bound to a different event loop|.*got Future .* attached to a different loop|The future belongs to a different loop than the one specified as the loop argument)$/,
    since: null,
    means: ({ bound }) =>
      `${bound === undefined ? 'A future or a task' : `A ${bound.split('.').at(-1)}`} belongs to the event loop in which it was first waited for or made, and now another loop runs: each \`asyncio.run\` makes a new one.`,
    mend: 'Make it inside of the coroutine that uses it, and call `asyncio.run` once.',
    lesson: 'queues',
  },
  {
    id: 'loop-stopped',
    errors: ['RuntimeError'],
    text: /^Event loop stopped before Future completed\.$/,
    since: null,
    means: '`loop.stop()` ended the loop before what it ran was done.',
    mend: 'Let `main` return instead of stopping the loop: set an Event that it waits for, or cancel its task.',
    lesson: 'signals',
  },
]
