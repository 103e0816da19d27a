import type { Entry } from '../entry.js'

/** As 3.14 says it, and as Pythons before it do. */
const cannotBeAwaited = (type: string) =>
  new RegExp(
    `^(?:object |')(?<type>${type})(?:' object can't be awaited| can't be used in 'await' expression)$`,
  )

/** What is awaited and can't be, and what is not awaited and should be. */
export const AWAITING: readonly Entry[] = [
  {
    id: 'with-await-lock',
    errors: ['TypeError'],
    text: cannotBeAwaited('Lock|Condition|Semaphore|BoundedSemaphore'),
    since: '3.9',
    means: ({ type }) => `an \`asyncio.${type}\` is entered, and not awaited.`,
    mend: 'Write `async with lock:`, with your own name for it.',
    lesson: 'queues',
  },
  {
    id: 'await-async-generator',
    errors: ['TypeError'],
    text: cannotBeAwaited('async_generator'),
    since: null,
    means:
      'A function with `async def` and `yield` gives many values, one after the other, and is not awaited.',
    mend: 'Write `async for item in ...:`.',
    lesson: null,
  },
  {
    id: 'not-awaitable',
    errors: ['TypeError'],
    text: cannotBeAwaited('[\\w.]+'),
    since: null,
    means: ({ type = '' }) =>
      `What stands behind \`await\` there is ${WHAT[type] ?? `a value of the type ${type}`}, and only coroutines, tasks and futures can be awaited.`,
    mend: ({ type = '' }) =>
      HOW[type] ?? 'Leave `await` out, or make the function that gives it one with `async def`.',
    lesson: 'coroutines',
  },
  {
    id: 'not-a-coroutine',
    errors: ['TypeError', 'ValueError'],
    text: /^(?:a coroutine was expected, got (?:<(?<type>function|generator object|bound method) (?<name>[\w.<>]+).*|(?<value>.*))|An asyncio\.Future, a coroutine or an awaitable is required\.?)$/,
    since: null,
    means: ({ type, name, value }) => {
      if (type === undefined && value === undefined) return 'It was given something that is no coroutine.'
      if (type === 'generator object')
        return `\`${name}\` is a generator: it has \`yield\`, but no \`async def\`.`
      if (type !== undefined)
        return `It was given the function \`${name}\` itself, and not the coroutine that calling it makes.`
      return `It was given ${value}, and no coroutine.`
    },
    mend: ({ type, name }) =>
      type === 'function' || type === 'bound method'
        ? `Call it: \`${name?.split('.').at(-1)}()\`, if it is one with \`async def\`.`
        : 'Write `async def` in front of the function, and call it, as in `asyncio.run(main())`: with its parentheses.',
    lesson: 'coroutines',
  },
  {
    id: 'awaited-twice',
    errors: ['RuntimeError'],
    text: /^cannot reuse already awaited coroutine$/,
    since: null,
    means: 'A coroutine runs once, and this one has run to its end.',
    mend: 'Call the function again for each `await`, or make one task of it, which may be awaited often.',
    lesson: 'coroutines',
  },
  {
    id: 'awaited-at-once',
    errors: ['RuntimeError'],
    text: /^coroutine is being awaited already$/,
    since: null,
    means: 'Two wait for the same coroutine, and only one can.',
    mend: 'Make a task of it with `asyncio.create_task(...)`: any number may await that.',
    lesson: 'tasks',
  },
  {
    id: 'async-init',
    errors: ['TypeError'],
    text: /^__init__\(\) should return None, not 'coroutine'$/,
    since: null,
    means: "`__init__` can't be `async def`: Python calls it without `await`.",
    mend: 'Make the object with a plain `__init__`, and await in a method of its own, such as `await Client.create()`.',
    lesson: null,
  },
  {
    id: 'await-outside',
    errors: ['SyntaxError'],
    text: /^(?:'(?<word>await|async with|async for)' outside (?:async )?function|(?<comprehension>asynchronous comprehension) outside of an asynchronous function)/,
    since: null,
    means: ({ word }) => `\`${word ?? 'async for'}\` works only inside of a function with \`async def\`.`,
    mend: 'Write `async def` in front of the function around it, and `await` wherever that one is called.',
    lesson: 'coroutines',
  },
  {
    id: 'bare-yield',
    errors: ['RuntimeError'],
    text: /^Task got bad yield: /,
    since: null,
    means:
      'Something awaited gave the loop a thing that is no future: perhaps a generator with a plain `yield`, or an awaitable of another library such as trio.',
    mend: "Let an `__await__` of your own end in one of asyncio's: `return (yield from other.__await__())`.",
    lesson: null,
  },
  {
    id: 'coroutine-as-value',
    errors: ['TypeError', 'AttributeError'],
    text: /^'coroutine' object |(?<!attribute )'coroutine'$|'coroutine' and |\b(?:not|type) ["']?coroutine\b|got coroutine$|, coroutine found$/,
    since: null,
    means: ({ coroutine = 'work' }) =>
      `A coroutine is used as if it were its result: calling an \`async def\` function such as \`${coroutine}\` only makes the coroutine.`,
    mend: ({ coroutine = 'work' }) => `Get the result with \`await ${coroutine}(...)\`.`,
    lesson: 'coroutines',
  },
]

/** What learners call things of some types, */
const WHAT: Readonly<Record<string, string>> = {
  NoneType: 'None',
  function: 'a function that is not called',
  method: 'a method that is not called',
  generator: 'a generator (`yield` without `async def`)',
  list: 'a list',
}

/** and what helps with each. */
const HOW: Readonly<Record<string, string>> = {
  NoneType: 'Leave `await` out, if what is called there is a plain function: it is done when it returns.',
  function: 'Call it: write `()` behind its name.',
  method: 'Call it: write `()` behind its name.',
  list: 'Wait for all that is in it, with `await asyncio.gather(*coroutines)`.',
}
