import type { Entry } from '../entry.js'

/** Tasks, groups and timeouts. */
export const TASKS: readonly Entry[] = [
  {
    id: 'wait-coroutines',
    errors: ['TypeError'],
    text: /^Passing coroutines is forbidden, use tasks explicitly\.$/,
    since: '3.11',
    means: '`asyncio.wait` takes tasks, and no coroutines.',
    mend: ({ coroutine = 'work' }) =>
      `Make a task of each, with \`asyncio.create_task(${coroutine}(...))\`, or use \`asyncio.gather(...)\` or a TaskGroup.`,
    lesson: 'tasks',
  },
  {
    id: 'list-of-futures',
    errors: ['TypeError'],
    text: /^expect (?:a list|an iterable) of futures, not (?<type>\w+)$/,
    since: null,
    means: ({ type }) => `It takes a list of tasks, and got one ${type}.`,
    mend: ({ coroutine = 'work' }) =>
      `Put tasks into a list, such as \`[asyncio.create_task(${coroutine}(...))]\`; for a single one, \`await\` it.`,
    lesson: 'tasks',
  },
  {
    id: 'wait-for-nothing',
    errors: ['ValueError'],
    text: /^Set of (?:coroutines|Tasks)\/Futures is empty\.$/,
    since: null,
    means: '`asyncio.wait` was given nothing to wait for.',
    mend: 'Ask whether there are any tasks first: `if tasks:`.',
    lesson: 'tasks',
  },
  {
    id: 'gather-list',
    errors: ['TypeError'],
    text: /unhashable type: '(?<type>list|tuple|set|generator)'/,
    fits: ({ known, code }) => known.coroutine !== undefined || /\bgather\s*\(/.test(code ?? ''),
    since: null,
    means: ({ type }) =>
      `If this is \`asyncio.gather\`: it takes coroutines one by one, and no ${type} of them.`,
    mend: 'Put a star before it: `asyncio.gather(*coroutines)`.',
    lesson: 'gather',
  },
  {
    id: 'group-failed',
    errors: ['ExceptionGroup', 'BaseExceptionGroup'],
    text: /^unhandled errors in a TaskGroup \((?<count>\d+) sub-exceptions?\)$/,
    since: null,
    means: ({ raised = 'ValueError' }) =>
      `A TaskGroup raises what its tasks raised inside of an ExceptionGroup, which \`except ${raised}\` does not catch.`,
    mend: ({ raised = 'ValueError' }) =>
      `Catch it with \`except* ${raised}:\` around the \`async with\`, or inside of the task.`,
    lesson: 'gather',
  },
  {
    id: 'group-not-entered',
    errors: ['RuntimeError'],
    text: /^TaskGroup .* has not been entered$/,
    since: null,
    means: 'A TaskGroup makes tasks only inside of its own block.',
    mend: 'Write `async with asyncio.TaskGroup() as group:` around it.',
    lesson: 'gather',
  },
  {
    id: 'group-over',
    errors: ['RuntimeError'],
    text: /^TaskGroup .* is (?:finished|shutting down)$/,
    since: null,
    means:
      'The TaskGroup takes no more tasks: its block has ended, or one of its tasks failed and the others are being cancelled.',
    mend: 'Call `create_task` while the block runs and all is well, or use another group.',
    lesson: 'gather',
  },
  {
    id: 'awaits-itself',
    errors: ['RuntimeError'],
    text: /^Task cannot await on itself: <\w+ \w+ name='(?<name>[^']+)' coro=<(?<own>[\w.<>]+)\(\)/,
    since: null,
    means: ({ name, own }) => `The task ${name} (\`${own}\`) awaits itself, and so would wait for ever.`,
    mend: 'Leave `asyncio.current_task()` out of what you wait for.',
    lesson: 'tasks',
  },
  {
    id: 'cancelled',
    errors: ['CancelledError'],
    text: /^/,
    since: null,
    means: ({ task }) =>
      `${task === undefined ? 'What was awaited here, or the task itself, was cancelled' : `The task ${task} was cancelled`}; CancelledError comes out of the \`await\`, and \`except Exception\` does not catch it.`,
    mend: 'Who cancels a task and awaits it catches `asyncio.CancelledError` around that `await`.',
    lesson: 'timeouts',
  },
  {
    id: 'timed-out',
    errors: ['TimeoutError'],
    text: /^$/,
    // A pool raises it, too, and so does whatever waits with a timeout of its own.
    fits: ({ known }) => known.engine === undefined || known.timeout !== undefined,
    since: null,
    means:
      'Time was up. `asyncio.timeout` raises TimeoutError where its block ends, `asyncio.wait_for` where it is awaited.',
    mend: 'Put `try` and `except TimeoutError` around the whole of it, not inside of the block.',
    lesson: 'timeouts',
  },
  {
    id: 'timeout-twice',
    errors: ['RuntimeError'],
    text: /^Timeout has already been entered$/,
    since: null,
    means: 'A timeout is for one block only.',
    mend: 'Write `async with asyncio.timeout(...)` anew for each block.',
    lesson: 'timeouts',
  },
  {
    id: 'outside-a-task',
    errors: ['RuntimeError'],
    text: /^(?:Timeout (?:context manager )?should be used inside a task|TaskGroup .* cannot determine the parent task)$/,
    since: null,
    means: 'A timeout or a TaskGroup cancels the task around it, and there is none here.',
    mend: 'Use it inside of a coroutine that `asyncio.run` or a task runs.',
    lesson: 'timeouts',
  },
]
