import { describe, expect, it } from 'vitest'
import * as examples from '../example-traces.js'
import type { TraceBuilder } from '../trace-builder.js'
import { main, told } from './told.js'

describe('swallowed-cancellation', () => {
  /** A worker is cancelled after a second, and gets to know it. */
  const cancelled = () => {
    const build = main().creates('worker').sleeps(1).begins('worker').sleeps(9, 4).at(1).wakes('main')
    build
      .begins('main')
      .cancels('worker')
      .wakes('worker')
      .waits('task', 'worker', { tasks: ['worker'] })
    return build.begins('worker').delivered()
  }
  const ends = (build: TraceBuilder) => build.wakes('main').begins('main').returns().ends()

  it('says who went on waiting', () => {
    const build = cancelled().swallowed(5).sleeps(2, 6).at(3).wakes('worker').begins('worker').returns()
    expect(told(ends(build))).toEqual([
      [
        'swallowed-cancellation',
        'worker',
        6,
        'worker was asked to cancel at 1.0 s, caught CancelledError and went on.',
        'Clean up in `finally`, and let CancelledError out: end an `except` for it with `raise`.',
      ],
    ])
  })

  it('says so while it still waits when the trace ends', () => {
    expect(told(cancelled().swallowed(5).sleeps(2, 6).ends()).map(([id]) => id)).toEqual([
      'swallowed-cancellation',
    ])
  })

  it('is silent when it ends as it should, at once or after cleaning up', () => {
    expect(told(ends(cancelled().endsCancelled()))).toEqual([])
    expect(told(ends(cancelled().raises('OSError: no')))).toEqual([])
    expect(told(ends(cancelled().swallowed(5).returns()))).toEqual([])
    const cleans = cancelled().sleeps(1).at(2).wakes('worker').begins('worker').endsCancelled()
    expect(told(ends(cleans))).toEqual([])
    const yields = cancelled().swallowed(5).sleeps(0).wakes('worker').begins('worker').returns()
    expect(told(ends(yields))).toEqual([])
  })

  it('is silent when a timeout cancelled, or took its own back', () => {
    expect(told(examples.timeout())).toEqual([])
    const build = cancelled().add({ type: 'task.uncancelled', task: 2 }).sleeps(1).at(2).wakes('worker')
    expect(told(ends(build.begins('worker').returns()))).toEqual([])
  })

  it('is silent when it was asked again and that has not reached it', () => {
    const build = cancelled().swallowed(5).returns().wakes('main').begins('main')
    expect(told(build.returns().ends())).toEqual([])
    const again = main().creates('worker').sleeps(1).begins('worker').delivered().sleeps(9).at(1)
    again
      .wakes('main')
      .begins('main')
      .cancels('worker')
      .waits('task', 'worker', { tasks: ['worker'] })
      .at(9)
    again.wakes('worker').begins('worker').returns()
    expect(told(ends(again))).toEqual([])
  })
})

describe('left-behind', () => {
  it('says who was still pending when the main task ended', () => {
    const build = main().creates('a', { line: 3 }).creates('b', { line: 4 }).returns()
    expect(told(build.ends())).toEqual([
      [
        'left-behind',
        'a',
        3,
        'a and b were still pending when the main task ended.',
        'Await each task before `main` ends, or make it in a TaskGroup.',
      ],
    ])
  })

  it('says that nobody waited for what was cancelled', () => {
    const build = main().creates('a', { line: 3 }).sleeps(1).begins('a').sleeps(5).at(1).wakes('main')
    expect(told(build.begins('main').cancels('a').returns().ends())).toEqual([
      [
        'left-behind',
        'a',
        3,
        'a was still pending when the main task ended: cancelling was asked for, but nobody waited for it.',
        'Await what you cancel, so that it can clean up.',
      ],
    ])
  })

  it('counts those as cancelled only if all were, by a task', () => {
    const build = main().creates('a').creates('b').cancels('a')
    build.cancels('b', { by: { kind: 'runner' } })
    const [[, , , says] = []] = told(build.returns().ends())
    expect(says).toBe('a and b were still pending when the main task ended.')
  })

  it('leaves those to Python of which Python warns', () => {
    const warned = { type: 'warning', message: 'Task was destroyed.', task: 2, place: null } as const
    const build = (kind: 'left-pending' | 'destroyed-pending' | 'never-retrieved') =>
      told(
        main()
          .creates('a', { line: 3 })
          .returns()
          .add({ ...warned, kind })
          .ends(),
      ).map(([id]) => id)
    expect(build('left-pending')).toEqual(['left-pending'])
    expect(build('destroyed-pending')).toEqual(['destroyed-pending'])
    expect(build('never-retrieved')).toEqual(['left-behind', 'never-retrieved'])
  })
})
