import type { Entry } from '../entry.js'

/** What ends no program, but stands on the screen. */
export const ONLY_WARNED: readonly Entry[] = [
  {
    id: 'never-awaited',
    errors: ['RuntimeWarning'],
    text: /^coroutine '(?<coroutine>[^']+)' was never awaited$/,
    since: null,
    means: ({ coroutine }) =>
      `Calling \`${coroutine}(...)\` only makes a coroutine, which runs when it is awaited or made a task; this one never ran.`,
    mend: ({ coroutine }) =>
      `Write \`await ${coroutine}(...)\`, or \`asyncio.create_task(${coroutine}(...))\`; where an error stands above it, mend that first.`,
    lesson: 'coroutines',
  },
  {
    id: 'never-retrieved',
    errors: [],
    text: /^(?<what>Task|Future) exception was never retrieved$/,
    since: null,
    means: ({ what }) =>
      `A ${what === 'Task' ? 'task' : 'future'} failed, and nobody awaited it, so nobody heard of it until it was thrown away.`,
    mend: 'Await it, or make it in a TaskGroup.',
    lesson: 'tasks',
  },
  {
    id: 'destroyed-pending',
    errors: [],
    text: /^Task was destroyed but it is pending!$/,
    since: null,
    means:
      'A task was thrown away before it had ended: nothing kept a reference to it, or its loop ended first.',
    mend: 'Keep the task in a variable or a set for as long as it runs, and await it before the end.',
    lesson: 'tasks',
  },
  {
    id: 'policies',
    errors: ['DeprecationWarning'],
    text: /^'asyncio\.(?<name>\w*[pP]olicy)' is deprecated/,
    since: '3.14',
    means: ({ name }) =>
      `policies of event loops, and \`asyncio.${name}\` with them, are on their way out; they still work.`,
    mend: 'Where you need a loop of another kind, write `asyncio.run(main(), loop_factory=...)`; else leave the line out.',
    lesson: null,
  },
  {
    id: 'is-coroutine-function',
    errors: ['DeprecationWarning'],
    text: /^'asyncio\.iscoroutinefunction' is deprecated/,
    since: '3.14',
    means: '`asyncio.iscoroutinefunction` is on its way out; it still works.',
    mend: 'Write `inspect.iscoroutinefunction`.',
    lesson: null,
  },
  {
    id: 'child-watcher-warned',
    errors: ['DeprecationWarning'],
    text: /^'(?:asyncio\.)?(?<name>\w*ChildWatcher|[gs]et_child_watcher)' is deprecated/,
    since: '3.12',
    means: ({ name }) =>
      `\`${name}\` is on its way out, and Python 3.14 has it no more: the loop looks after child processes by itself.`,
    mend: 'Leave out whatever sets up a child watcher.',
    lesson: null,
  },
  {
    id: 'return-in-finally',
    errors: ['SyntaxWarning'],
    text: /^'(?<word>return|break|continue)' in a 'finally' block$/,
    since: '3.14',
    means: ({ word }) =>
      `Python warns of \`${word}\` in \`finally\`: it throws away the exception on its way, and so a cancellation, too.`,
    mend: ({ word }) => `Put the \`${word}\` behind the \`finally\` block.`,
    lesson: 'timeouts',
  },
  {
    id: 'unclosed-session',
    errors: [],
    text: /^Unclosed (?:client session|connector|connection)$/,
    since: null,
    means: 'A session of aiohttp was thrown away while it was open, with its connections.',
    mend: 'Open it with `async with aiohttp.ClientSession() as session:` around all that uses it.',
    lesson: null,
  },
]
