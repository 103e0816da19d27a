import { describe, expect, it } from 'vitest'
import { listed } from '../../../src/timeline/warnings/phrases.js'
import type { Outcome } from '../../../src/trace/events.js'
import { type TraceBuilder, trace } from '../trace-builder.js'
import { main, told } from './told.js'

describe('what Python itself tells', () => {
  const warned = (kind: Parameters<TraceBuilder['warns']>[0]) => {
    const message = 'Task-2 did something.'
    const place = { file: '/lessons/demo.py', line: 8 }
    return main()
      .creates('Task-2', { coroutine: 'fetch', line: 3 })
      .waits('task', 'fetch', { tasks: ['Task-2'] })
      .begins('Task-2')
      .returns()
      .wakes('main')
      .begins('main')
      .returns()
      .add({ type: 'warning', kind, message, task: 2, place })
      .ends()
  }

  it('is told with its advice, and with the name that the picture has for the task', () => {
    const says = 'fetch (Task-2) did something.'
    const advice: Readonly<Record<string, string>> = {
      'never-retrieved': 'Await the task, or look at its `exception()` when it is done.',
      'destroyed-pending': 'Keep a reference to the task for as long as it runs, and await it.',
      'callback-failed': 'Catch it there: nobody awaits a callback, so nobody else can.',
      'not-thread-safe': 'Call `loop.call_soon_threadsafe(...)` there.',
      'queue-grows': 'Give it a `maxsize`, so that whoever puts has to wait.',
      'unclosed-connection':
        'Call `writer.close()` and `await writer.wait_closed()` when you are done with it.',
      'nothing-matched':
        'Names are those on the timeline, and * stands for anything; what `--late` numbers, `explore` finds.',
      'unclosed-generator': 'Use `async with contextlib.aclosing(...)` around the loop that may break off.',
    }
    for (const [kind, what] of Object.entries(advice))
      expect(told(warned(kind as 'never-retrieved'))).toEqual([[kind, 'fetch', 8, says, what]])
  })

  it('says of a coroutine that never ran what to do, and after a crash to mend that first', () => {
    const never = () => trace().warns('never-awaited', 'fetch() was never awaited.', 4)
    const adviceOf = (build: TraceBuilder) => told(build).map(([, , , , advice]) => advice)
    expect(adviceOf(never().ends())).toEqual(['Write `await` in front of the call, or make a task of it.'])
    const crashed: Outcome = {
      kind: 'crashed',
      status: 1,
      error: 'KeyError',
      message: '1',
      frames: [],
      syntax: null,
    }
    expect(adviceOf(never().ends(crashed))).toEqual([
      'Mend the exception first; if it stays, write `await` in front of the call.',
    ])
  })

  it('says at whose line a task was left that asyncio.run cancelled', () => {
    expect(told(warned('left-pending'))).toEqual([
      [
        'left-pending',
        'fetch',
        3,
        'fetch was still pending when the main coroutine ended, and was cancelled.',
        'Await it before `main` ends, or cancel and await it yourself.',
      ],
    ])
  })

  it('is told as it is where nobody knows the task, or it is called as Python calls it', () => {
    const never = trace().warns('never-awaited', 'fetch() was never awaited.', 4).ends()
    expect(told(never).map(([, task, line, says]) => [task, line, says])).toEqual([
      [null, 4, 'fetch() was never awaited.'],
    ])
    const unknown = trace().add({ type: 'warning', kind: 'left-pending', message: '', task: 5, place: null })
    expect(told(unknown.ends())).toEqual([])
    const build = main().add({
      ...{ type: 'warning', kind: 'never-retrieved', message: 'main failed.', task: 1, place: null },
    })
    expect(told(build.returns().ends()).map(([, , , says]) => says)).toEqual(['main failed.'])
  })
})

describe('names in a sentence', () => {
  it('are four at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    expect([0, 1, 2, 3, 4, 5, 6].map(count => listed(names.slice(0, count)))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
      'a, b, c and d',
      'a, b, c and 2 more',
      'a, b, c and 3 more',
    ])
  })
})
