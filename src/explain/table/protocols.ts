import type { Entry } from '../entry.js'

/** `async` where there is none, and none where there is. */
export const PROTOCOLS: readonly Entry[] = [
  {
    id: 'async-for-over',
    errors: ['TypeError'],
    text: /^'async for' requires an object with __aiter__ method, got (?<type>[\w.]+)$/,
    since: null,
    means: ({ type }) =>
      `\`async for\` is for what brings its items with \`await\`; this is of the type ${type}.`,
    mend: 'If it is a plain collection, write `for` instead, and `await` inside of the loop.',
    lesson: null,
  },
  {
    id: 'for-over-async',
    errors: ['TypeError'],
    text: /^'(?<type>async_generator)' object is not (?:iterable|an iterator)$/,
    since: null,
    means: 'An async generator (`async def` with `yield`) brings its items with `await`.',
    mend: 'Write `async for item in ...:`, or `[item async for item in ...]`, inside of a coroutine.',
    lesson: null,
  },
  {
    id: 'with-for-async-with',
    errors: ['TypeError', 'AttributeError'],
    text: /^'(?:[\w.]+\.)?(?<type>Lock|Condition|Semaphore|BoundedSemaphore|Timeout|TaskGroup|Barrier|ClientSession)' object does not support the context manager protocol/,
    since: null,
    means: ({ type }) =>
      `A ${type} of asyncio may have to wait where it is entered and left, and \`with\` can't.`,
    mend: 'Write `async with`.',
    lesson: null,
  },
  {
    id: 'with-for-async-with',
    errors: ['TypeError'],
    text: /does not support the context manager protocol.* Did you mean to use 'async with'\?$/,
    since: null,
    means: "This may have to wait where it is entered and left, and `with` can't.",
    mend: 'Write `async with`.',
    lesson: null,
  },
  {
    id: 'async-with-for-with',
    errors: ['TypeError', 'AttributeError'],
    text: /^'(?<type>[\w.]+)' object does not support the asynchronous context manager protocol/,
    since: null,
    means: ({ type }) => `\`async with\` is for what waits where it is entered and left; ${type} does not.`,
    mend: 'Write `with`, if it can be entered at all.',
    lesson: null,
  },
]
