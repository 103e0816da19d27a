import { describe, expect, it } from 'vitest'
import * as examples from '../example-traces.js'
import { trace } from '../trace-builder.js'
import { main, told } from './told.js'

describe('blocked-loop', () => {
  it('says who blocked the loop, for how long, and whom that kept waiting', () => {
    expect(told(examples.blockingSleep())).toEqual([
      [
        'blocked-loop',
        'task_b',
        7,
        'time.sleep in task_b blocked the loop for 2.0 s: it kept task_a waiting.',
        'Write `await asyncio.sleep(...)` instead.',
      ],
    ])
  })

  it('tells of the longest of several, and adds up all; in a callback it is in no task', () => {
    const build = main().blocks('busy waiting', 0.25, 4).sleeps(1).at(1).blocks('requests.get', 0.5, 9)
    expect(told(build.blocks('open', 0.5, 10).wakes('main').begins('main').returns().ends())).toEqual([
      [
        'blocked-loop',
        null,
        9,
        'requests.get blocked the loop for 0.5 s: it kept main waiting.',
        'All 3 blocking calls together took 1.25 s. Hand it to a thread: `await asyncio.to_thread(...)`.',
      ],
    ])
  })

  it('names the first of those that lasted longest, and leaves out short computing', () => {
    const build = main().blocks('a', 1).blocks('b', 2).blocks('c', 2).blocks('computing', 0.04)
    const [[, , , says, advice] = []] = told(build.returns().ends())
    expect(says).toMatch(/^b in main blocked/)
    expect(advice).toMatch(/^All 3 blocking calls together took 5.0 s. /)
  })

  it('has advice of its own for computing, which no thread makes shorter', () => {
    const [[, , , , advice] = []] = told(main().blocks('computing', 0.05).returns().ends())
    expect(advice).toBe('Hand it to a process, or let it `await asyncio.sleep(0)` now and then.')
  })

  it('has advice of its own for a wait that keeps busy', () => {
    expect(told(main().blocks('busy waiting for a flag', 0.25, 4).returns().ends())).toEqual([
      [
        'blocked-loop',
        'main',
        4,
        'busy waiting for a flag in main blocked the loop for 0.25 s: nothing else could run meanwhile.',
        'Wait with `await asyncio.sleep(...)`, or for an Event.',
      ],
    ])
  })
})

describe('long-step', () => {
  const advice =
    'Hand it to a process, or let it `await asyncio.sleep(0)` now and then; `--cpu-time` shows what it keeps waiting.'

  it('says who computed longest, as far as that is no chance', () => {
    const build = trace().creates('main', { parent: null }).begins('main').computes(0.2504).sleeps(1)
    build.at(1).wakes('main').begins('main').computes(0.09).returns()
    expect(told(build.ends())).toEqual([
      [
        'long-step',
        'main',
        null,
        'main computed for 0.3 s of real time without an await, and nothing else could run; in virtual time that is none.',
        advice,
      ],
    ])
  })

  it('is silent of jobs, which keep nobody from running', () => {
    const build = trace().creates('main', { parent: null }).begins('main').submits('fib')
    build.add({ type: 'computed', task: null, job: 1, micros: 400_000 })
    expect(told(build.returns().ends()).filter(([id]) => id === 'long-step')).toEqual([])
  })

  it('knows no name of a callback, nor of a task that began before the trace', () => {
    const build = (task: number | null) => trace().add({ type: 'computed', task, job: null, micros: 60_000 })
    const rest =
      'computed for 0.06 s of real time without an await, and nothing else could run; in virtual time that is none.'
    expect(told(build(7))).toEqual([['long-step', 7, null, `A task ${rest}`, advice]])
    expect(told(build(null))).toEqual([['long-step', null, null, `A callback ${rest}`, advice]])
  })
})

describe('late-timeout', () => {
  const deadline = { by: { kind: 'timer', label: 'timeout 1' } } as const

  it('says that what was waited for was done before the timeout fired', () => {
    const build = main().waits('sleep', 'sleep 0.9', { until: 0.9, line: 5 }).at(0.5).blocks('open', 0.75, 8)
    build.cancels('main', deadline).wakes('main', { kind: 'timer', label: 'timeout 1' }).begins('main')
    expect(told(build.raises('TimeoutError').ends()).filter(([id]) => id === 'late-timeout')).toEqual([
      [
        'late-timeout',
        'main',
        5,
        'The timeout in main fired at 1.25 s, though what it waited for was done at 0.9 s, since open blocked the loop (demo.py:8).',
        'Take the blocking call off the loop: `await asyncio.to_thread(...)`.',
      ],
    ])
  })

  it('says so, too, of tasks that had ended', () => {
    const build = main()
      .creates('a')
      .creates('b')
      .waits('gather', 'gather of 2', { tasks: ['a', 'b'] })
    build.begins('a').returns().at(0.5).begins('b').returns().at(1).cancels('main', deadline)
    expect(told(build.wakes('main').begins('main').raises('TimeoutError').ends())).toEqual([
      [
        'late-timeout',
        'main',
        30,
        'The timeout in main fired at 1.0 s, though what it waited for was done at 0.5 s.',
        'Give it more time, or take the result if it is there.',
      ],
    ])
  })

  it('says so, too, of a task that was woken and had not had its turn', () => {
    const woken = (by: 'task' | 'timer') => {
      const build = main().creates('other').waits('event', 'event', { line: 6 }).begins('other')
      if (by === 'task') build.wakes('main').sleeps(1)
      else build.sleeps(1).wakes('main', { kind: 'timer', label: 'timeout 0.5' })
      build.at(1).cancels('main', deadline).wakes('other').begins('other').returns()
      return build.begins('main').raises('TimeoutError').ends()
    }
    expect(told(woken('task')).map(([, ...rest]) => rest)).toEqual([
      [
        'main',
        6,
        'The timeout in main fired at 1.0 s, though what it waited for was done at 0.0 s.',
        'Give it more time, or take the result if it is there.',
      ],
    ])
    expect(told(woken('timer'))).toEqual([])
  })

  it('is silent when it was not done, or one of several was not', () => {
    const sleeping = main().sleeps(2).at(1).cancels('main', deadline).wakes('main').begins('main')
    expect(told(sleeping.raises('TimeoutError').ends())).toEqual([])
    const build = main()
      .creates('a')
      .creates('b')
      .waits('gather', 'gather of 2', { tasks: ['a', 'b'] })
    build.begins('a').returns().begins('b').sleeps(3).at(1).cancels('main', deadline).wakes('main')
    build.begins('main').sleeps(3).at(3).wakes('b').begins('b').returns()
    expect(told(build.at(4).wakes('main').begins('main').returns().ends())).toEqual([])
  })

  it('blames only a block that lasted from before the timeout until after it was done', () => {
    const fires = (before: number) => {
      const build = main().blocks('early', 0.25).waits('sleep', 'sleep 0.5', { until: 0.75, line: 5 })
      build
        .at(before)
        .blocks('other', 1 - before)
        .cancels('main', deadline)
      build.wakes('main', { kind: 'timer', label: 'timeout 1' }).begins('main').raises('TimeoutError')
      const [, , , says] =
        told(build.at(2).blocks('late', 1).ends()).find(([id]) => id === 'late-timeout') ?? []
      return says
    }
    expect(fires(0.5)).toBe(
      'The timeout in main fired at 1.0 s, though what it waited for was done at 0.75 s, since other blocked the loop.',
    )
  })

  it('knows each wait before the timeout, but the last counts', () => {
    const build = main()
      .creates('a')
      .waits('task', 'a', { tasks: ['a'] })
      .begins('a')
      .returns()
    build.wakes('main', build.endOf('a')).begins('main').sleeps(5).at(1).cancels('main', deadline)
    build.wakes('main').begins('main').sleeps(1, 9).at(2).wakes('main').begins('main')
    expect(told(build.raises('TimeoutError').ends())).toEqual([])
  })

  it('is silent when somebody else cancelled', () => {
    const build = main().creates('other').waits('event', 'event').begins('other').wakes('main')
    build.cancels('main').returns().begins('main').endsCancelled()
    expect(told(build.ends())).toEqual([])
  })
})
