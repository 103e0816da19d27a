import type { Entry } from '../entry.js'

const GENERATOR_COROUTINE =
  'Write `async def` in front of the function, and `await` for each `yield from` in it.'

/** What older programs and guides do, and Python no longer has. */
export const GONE: readonly Entry[] = [
  {
    id: 'loop-argument',
    errors: ['TypeError'],
    text: /^(?:BaseEventLoop\.)?(?<call>sleep|gather|as_completed|wait|wait_for|shield|open_connection|start_server|create_server|create_connection|(?:Lifo|Priority)?Queue|Lock|Event|Condition|(?:Bounded)?Semaphore)(?:\.__init__)?\(\) got an unexpected keyword argument 'loop'$/,
    since: '3.10',
    means: ({ call }) => `asyncio's \`${call}\` takes no \`loop\`: it uses the loop that is running.`,
    mend: 'Leave `loop=...` out.',
    lesson: null,
  },
  {
    id: 'generator-coroutine',
    errors: ['AttributeError', 'ImportError'],
    text: /^(?:module 'asyncio' has no attribute 'coroutine'|cannot import name 'coroutine' from 'asyncio')/,
    since: '3.11',
    means: '`@asyncio.coroutine` is gone: coroutines are functions with `async def`.',
    mend: GENERATOR_COROUTINE,
    lesson: 'coroutines',
  },
  {
    id: 'async-keyword',
    errors: ['SyntaxError'],
    text: /^invalid syntax/,
    fits: ({ code }) => /\basyncio\s*\.\s*async\b/.test(code ?? ''),
    since: '3.7',
    means: '`async` is a word of the language, so nothing can be called `asyncio.async`.',
    mend: 'Write `asyncio.create_task(...)` there, inside a coroutine.',
    lesson: 'tasks',
  },
  {
    id: 'child-watcher',
    errors: ['AttributeError', 'ImportError'],
    text: /^(?:module 'asyncio' has no attribute|cannot import name) '(?<name>[gs]et_child_watcher|\w*ChildWatcher)'/,
    since: '3.14',
    means: ({ name }) => `\`${name}\` is gone: the loop looks after child processes by itself.`,
    mend: 'Leave out whatever sets up a child watcher.',
    lesson: null,
  },
  {
    id: 'windows-only',
    errors: ['AttributeError', 'ImportError'],
    text: /^(?:module 'asyncio' has no attribute|cannot import name) '(?<name>Windows\w*Policy|ProactorEventLoop|IocpProactor)'/,
    since: null,
    means: ({ name }) =>
      `\`asyncio.${name}\` exists on Windows only, and this Python runs on another system.`,
    mend: 'Put that line under `if sys.platform == "win32":`, or leave it out: `asyncio.run(...)` chooses a loop by itself.',
    lesson: null,
  },
  {
    id: 'task-methods',
    errors: ['AttributeError'],
    text: /^type object '(?:_?asyncio\.)?Task' has no attribute '(?<name>all_tasks|current_task)'$/,
    since: '3.9',
    means: ({ name }) => `\`asyncio.Task.${name}()\` is gone: it is a function of asyncio itself.`,
    mend: ({ name }) => `Write \`asyncio.${name}()\`.`,
    lesson: 'tasks',
  },
  {
    id: 'joinable-queue',
    errors: ['AttributeError', 'ImportError'],
    text: /^(?:module 'asyncio' has no attribute|cannot import name) 'JoinableQueue'/,
    since: '3.5',
    means: '`asyncio.JoinableQueue` is gone: each `asyncio.Queue` can be joined.',
    mend: 'Write `asyncio.Queue`.',
    lesson: 'queues',
  },
  {
    id: 'yield-from',
    errors: ['SyntaxError'],
    text: /^'yield from' inside async function/,
    since: null,
    means: '`yield from` is how coroutines waited before there was `async def`.',
    mend: 'Write `await` for it.',
    lesson: 'coroutines',
  },
  {
    id: 'yield-from-a-coroutine',
    errors: ['TypeError'],
    text: /^cannot 'yield from' a coroutine object in a non-coroutine generator$/,
    since: null,
    means: 'Only coroutines wait for coroutines, and a function with `def` and `yield from` is a generator.',
    mend: GENERATOR_COROUTINE,
    lesson: 'coroutines',
  },
]
