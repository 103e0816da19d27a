import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import { explainPasted } from '../../src/explain/explain-pasted.js'
import { TABLE } from '../../src/explain/table.js'

describe('a pasted text', () => {
  it('is explained by the last line of its traceback', () => {
    const pasted = `Traceback (most recent call last):
  File "program.py", line 3, in <module>
    asyncio.create_task(work())
RuntimeError: no running event loop
program.py:3: RuntimeWarning: coroutine 'work' was never awaited
RuntimeWarning: Enable tracemalloc to get the object allocation traceback`
    expect(explainPasted(pasted)).toEqual({
      id: 'no-running-loop',
      since: null,
      means:
        'That line needs a running event loop, and none runs there: only coroutines (and what they call in the same thread) are inside of one.',
      mend: 'Start `work(...)` inside of `async def main()`, which `asyncio.run(main())` runs.',
      lesson: 'tasks',
    })
  })

  it.each([
    ['a class with its module', 'asyncio.exceptions.InvalidStateError: Result is not set.', 'not-done-yet'],
    ['a text without its class', 'This event loop is already running', 'loop-already-running'],
    ['a class alone', 'asyncio.exceptions.CancelledError', 'cancelled'],
    ['backticks', '`TypeError: Passing coroutines is forbidden, use tasks explicitly.`', 'wait-coroutines'],
    ['a warning with its line', "x.py:1: RuntimeWarning: coroutine 'f' was never awaited", 'never-awaited'],
    ['what a logger says', 'Task exception was never retrieved', 'never-retrieved'],
    [
      'a group whose errors are the own of a program',
      `  + Exception Group Traceback (most recent call last):
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    | ValueError: no
    +------------------------------------`,
      'group-failed',
    ],
    [
      'a line of the program where the message says too little',
      '  File "x.py", line 2\n    asyncio.async(work())\nSyntaxError: invalid syntax',
      'async-keyword',
    ],
  ])('may be %s', (_, pasted, id) => {
    expect(explainPasted(pasted)?.id).toBe(id)
  })

  it.each([
    "KeyError: 'x'",
    'SyntaxError: invalid syntax',
    "TypeError: unhashable type: 'list'",
    'TimeoutError: timed out',
    "AttributeError: module 'shop' has no attribute 'coroutine'",
    "ImportError: cannot import name 'coroutine' from 'shop' (shop.py)",
    "TypeError: work() got an unexpected keyword argument 'loop'",
    'hello',
    '',
  ])('of nothing known has no explanation: %s', pasted => {
    expect(explainPasted(pasted)).toBeNull()
  })
})

describe('the table', () => {
  it('says everything in whole sentences, with names and without', () => {
    const names = { coroutine: 'fetch', task: 'a', raised: 'KeyError', engine: 'embedded' } as const
    for (const { means, mend } of TABLE)
      for (const sentence of [means, mend])
        for (const known of [names, {}]) {
          const text = typeof sentence === 'string' ? sentence : sentence(known)
          expect(text).toMatch(/^[A-Za-z`][^\n]*\.$/)
        }
  })

  it('names lessons that exist', () => {
    const lessons = readdirSync(fileURLToPath(new URL('../../lessons', import.meta.url)))
    const slugs = new Set(lessons.map(folder => folder.replace(/^\d+-/, '')))
    expect(TABLE.flatMap(({ lesson }) => (lesson === null || slugs.has(lesson) ? [] : [lesson]))).toEqual([])
  })

  it('tells of packages what the engine can do', () => {
    const fault = { error: 'ModuleNotFoundError', text: "No module named 'aiohttp.web'", code: null }
    expect(explain({ ...fault, known: { engine: 'embedded' } })?.mend).toBe(
      'If a Python of yours has `aiohttp`, use that one: add `--python`.',
    )
    expect(explain({ ...fault, known: { engine: 'system' } })?.means).toBe(
      'The Python that ran this has no `aiohttp`.',
    )
  })
})
