import { describe, expect, it } from 'vitest'
import { main, told } from './told.js'

describe('never-overlapped', () => {
  const independent = {
    type: 'independent',
    place: { file: '/lessons/demo.py', line: 4 },
    function: 'fetch',
    first: 3,
    last: 6,
  } as const

  /** main sleeps at these lines, each for so long. */
  const sleepsAt = (...sleeps: readonly (readonly [line: number, seconds: number])[]) => {
    const build = main().add(independent)
    let now = 0
    for (const [line, seconds] of sleeps) {
      now += seconds
      build.sleeps(seconds, line).at(now).wakes('main').begins('main')
    }
    return build.returns().ends()
  }

  it('says what was awaited one after the other', () => {
    expect(told(sleepsAt([3, 1], [6, 2]))).toEqual([
      [
        'never-overlapped',
        'main',
        4,
        'main awaited fetch() 2 times one after the other: 3.0 s in all, though none needs what another brings.',
        'Let them wait together, with `asyncio.gather(...)` or in a TaskGroup.',
      ],
    ])
  })

  it('is silent about one await, about awaits elsewhere, and where little would be gained', () => {
    expect(told(sleepsAt([4, 1]))).toEqual([])
    expect(told(sleepsAt([2, 1], [4, 1], [7, 1]))).toEqual([])
    expect(told(sleepsAt([4, 1], [4, 0.049]))).toEqual([])
    expect(told(sleepsAt([4, 1], [4, 0.05]))).toHaveLength(1)
    expect(told(sleepsAt([4, 1], [4, 0]))).toEqual([])
  })

  it('is silent about lines of the same numbers in another file, and in a run that began before the task', () => {
    const build = main()
      .add({ ...independent, place: { file: '/lessons/other.py', line: 4 } })
      .sleeps(1, 4)
    build.at(1).wakes('main').begins('main').sleeps(1, 4).at(2).wakes('main').begins('main').returns()
    expect(told(build.ends())).toEqual([])
  })

  it('is silent where another task made use of the time', () => {
    const beside = (begins: number) => {
      const build = main().add(independent).creates('other').sleeps(1, 4).begins('other')
      build.waits('event', 'event').at(1).wakes('main').begins('main').sleeps(1, 5)
      if (begins < 2) build.at(begins).wakes('other').begins('other').sleeps(1, 20)
      build.at(2).wakes('main').begins('main')
      if (begins >= 2) build.wakes('other').sleeps(1, 25).begins('other').sleeps(1, 20)
      else build.sleeps(1, 25).wakes('other').begins('other').returns()
      build.at(3).wakes('main').begins('main').returns()
      return build.ends()
    }
    expect(told(beside(1.5)).map(([id]) => id)).toEqual([])
    expect(told(beside(2)).map(([id]) => id)).toEqual(['never-overlapped', 'left-behind'])
  })
})

describe('lock-across-wait', () => {
  /** Some wait for a lock while its holder sleeps; after that each needs no time. */
  const queue = (waiters: number, seconds: number, more: { holders?: string[]; rest?: number } = {}) => {
    const names = ['b', 'c', 'd', 'e'].slice(0, waiters)
    const build = main().creates('a')
    for (const name of names) build.creates(name)
    build.waits('group', 'group', { tasks: ['a', ...names] })
    build.begins('a').sleeps(seconds, 12)
    for (const name of names)
      build.begins(name).waits('lock', 'lock db', { holders: more.holders ?? ['a'], line: 11 })
    build.at(seconds).wakes('a').begins('a').returns()
    for (const name of names) build.wakes(name).begins(name).returns()
    if (more.rest !== undefined) build.at(seconds + more.rest)
    return build.wakes('main', build.endOf('a')).begins('main').returns().ends()
  }

  it('says who held which lock across which wait, and who had to wait for it', () => {
    expect(told(queue(3, 2))).toEqual([
      [
        'lock-across-wait',
        'a',
        12,
        'a held lock db for 2.0 s while it waited for sleep 2, and b, c and d had to wait for it.',
        'Keep only what must not overlap inside the lock; wait for other things outside of it.',
      ],
    ])
  })

  it('is silent when few wait, or not for long, or nobody knows who holds it', () => {
    expect(told(queue(2, 2))).toEqual([])
    expect(told(queue(3, 0.199))).toEqual([])
    expect(told(queue(3, 0.2))).toHaveLength(1)
    expect(told(queue(3, 2, { holders: [] }))).toEqual([])
  })

  it('counts who waits while the holder does, for as long as both do', () => {
    /** Three wait from `begin` on, for what `a` has from 0 to 2 and keeps while it sleeps from 1 to 2. */
    const late = (begin: number) => {
      const names = ['b', 'c', 'd']
      const build = main().creates('a')
      for (const name of names) build.creates(name)
      build.waits('group', 'group').begins('a').waits('event', 'event')
      for (const name of names) build.begins(name).sleeps(begin)
      const wait = () => {
        for (const name of names)
          build
            .wakes(name)
            .begins(name)
            .waits('lock', 'lock db', { holders: ['a'] })
      }
      if (begin < 1) build.at(begin)
      if (begin < 1) wait()
      build.at(1).wakes('a').begins('a').sleeps(1, 12)
      if (begin >= 1) build.at(begin)
      if (begin >= 1) wait()
      build.at(2).wakes('a').begins('a').returns()
      for (const name of names) build.wakes(name).begins(name).returns()
      return build.wakes('main').begins('main').returns().ends()
    }
    expect(told(late(0.5)).map(([, task, line, says]) => [task, line, says])).toEqual([
      ['a', 12, 'a held lock db for 1.0 s while it waited for sleep 1, and b, c and d had to wait for it.'],
    ])
    expect(told(late(1.5))).toEqual([])
  })

  it('is silent when the lock is only a small part of the run', () => {
    expect(told(queue(3, 3, { rest: 1 }))).toHaveLength(1)
    expect(told(queue(3, 3, { rest: 1.01 }))).toEqual([])
  })

  it('is silent when the holder waits for tasks, not for the world outside', () => {
    const build = main().creates('a').creates('b').creates('c').creates('d').waits('group', 'group')
    build.begins('a').waits('event', 'event', { line: 12 })
    for (const name of ['b', 'c', 'd']) build.begins(name).waits('lock', 'lock', { holders: ['a'], line: 11 })
    build.at(2).wakes('a').begins('a').returns()
    for (const name of ['b', 'c', 'd']) build.wakes(name).begins(name).returns()
    expect(told(build.wakes('main').begins('main').returns().ends())).toEqual([])
  })
})
