import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/trace/events.js'
import { main, told } from './told.js'

describe('broken-gather', () => {
  /** One of several fails after a second; what becomes of the others is up to the test. */
  const gather = (...others: readonly string[]) => {
    const build = main().creates('bad')
    for (const name of others) build.creates(name)
    build
      .waits('gather', 'gather', { tasks: ['bad', ...others], line: 31 })
      .begins('bad')
      .sleeps(1)
    for (const name of others) build.begins(name).sleeps(3)
    build.at(1).wakes('bad').begins('bad').raises('ValueError: no', 9)
    return build.wakes('main', build.endOf('bad')).begins('main')
  }
  const advice =
    'Use a TaskGroup, which cancels the others, or `return_exceptions=True`, which waits for them.'

  it('says which task ended the gather, and which ran on', () => {
    const build = gather('slow', 'slower').sleeps(3).at(3)
    for (const name of ['slow', 'slower']) build.wakes(name).begins(name).returns()
    expect(told(build.at(4).wakes('main').begins('main').returns().ends())).toEqual([
      [
        'broken-gather',
        'main',
        31,
        'bad failed with ValueError: no: the gather in main was over with that, but slow and slower ran on, and nobody heard what came of them.',
        advice,
      ],
    ])
  })

  it('says so, too, of one that never ended', () => {
    const [[, , , says] = []] = told(gather('slow').sleeps(1).ends())
    expect(says).toBe(
      'bad failed with ValueError: no: the gather in main was over with that, but slow ran on, and nobody heard what came of it.',
    )
  })

  it('is silent when the others were cancelled, had ended, or there are none', () => {
    const cancelled = gather('slow').cancels('slow').wakes('slow').sleeps(1).begins('slow').delivered()
    cancelled.at(1.5).endsCancelled().at(2).wakes('main').begins('main').returns()
    expect(told(cancelled.ends())).toEqual([])
    expect(told(gather().returns().ends())).toEqual([])
    const ended = main().creates('bad').creates('quick')
    ended
      .waits('gather', 'gather', { tasks: ['bad', 'quick'] })
      .begins('bad')
      .sleeps(1)
      .begins('quick')
    ended.returns().at(1).wakes('bad').begins('bad').raises('ValueError: no')
    ended.wakes('main', ended.endOf('bad')).begins('main')
    expect(told(ended.returns().ends())).toEqual([])
  })

  it('is silent when the gather went on after the failure', () => {
    const build = main()
      .creates('bad')
      .creates('slow')
      .waits('gather', 'gather', { tasks: ['bad', 'slow'] })
    build.begins('bad').raises('ValueError: no').begins('slow').sleeps(1).at(1).wakes('slow').begins('slow')
    build.returns().wakes('main', build.endOf('slow')).begins('main').sleeps(1)
    expect(told(build.at(2).wakes('main').begins('main').returns().ends())).toEqual([])
  })
})

describe('broken-group', () => {
  const crashed = (error: string): Outcome => ({
    ...{ kind: 'crashed', status: 1, error, message: '', frames: [], syntax: null },
  })
  const group = (...others: readonly string[]) => {
    const build = main().creates('bad')
    for (const name of others) build.creates(name)
    build.waits('group', 'group', { tasks: ['bad', ...others], line: 31 })
    for (const name of others) build.begins(name).sleeps(3)
    build.begins('bad').raises('ValueError: no', 9)
    for (const name of others) build.wakes(name).begins(name).endsCancelled()
    return build.wakes('main').begins('main').raises('ExceptionGroup: 1 sub-exception')
  }
  const advice = 'Catch it with `except*` around the group, or in the task itself.'

  it('says which task failed, and whom its group cancelled', () => {
    expect(told(group('one', 'two').ends(crashed('ExceptionGroup')))).toEqual([
      [
        'broken-group',
        'bad',
        9,
        'bad failed with ValueError: no: its TaskGroup cancelled one and two, and nothing caught the ExceptionGroup.',
        advice,
      ],
    ])
    expect(told(group().ends(crashed('BaseExceptionGroup'))).map(([, , , says]) => says)).toEqual([
      'bad failed with ValueError: no, and nothing caught the ExceptionGroup.',
    ])
  })

  it('is silent when it was caught, or something else ended the program', () => {
    expect(told(group('one').ends())).toEqual([])
    expect(told(group('one').ends(crashed('ValueError')))).toEqual([])
  })

  it('is silent about groups and gathers of which nobody failed', () => {
    const build = main()
      .creates('fine')
      .waits('group', 'group', { tasks: ['fine'] })
      .begins('fine')
    build.returns().wakes('main').begins('main').raises('ExceptionGroup: by hand')
    expect(told(build.ends(crashed('ExceptionGroup')))).toEqual([])
  })
})
