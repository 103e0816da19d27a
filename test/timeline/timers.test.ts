import { describe, expect, it } from 'vitest'
import type { Moment } from '../../src/timeline/model.js'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null }).begins('main')
const seconds = ({ at, index }: Moment) => `${at / 1_000_000}${index < 0 ? '?' : ''}`

describe('timers', () => {
  const set = (timer: number, label: string, when: number, task: number | null = 1) =>
    ({ type: 'timer.set', timer, label, when: when * 1_000_000, task }) as const
  const ran = (name: string) =>
    ({ type: 'callback', name, by: { kind: 'timer', label: name }, place: null }) as const
  const told = (build: ReturnType<typeof trace>) =>
    build
      .timeline()
      .timers.map(
        ({ label, task, when, set: since, over }) =>
          `${label} of ${task} for ${when / 1e6}: ${seconds(since)}-${seconds(over)}`,
      )

  it('are over when they are cancelled, when their callback ran, or when they were due', () => {
    const build = main()
      .add(set(1, 'timeout 5', 5))
      .add(set(2, 'tick', 2, null))
      .add(set(3, 'tick', 1))
    build
      .add(set(4, 'late', 3))
      .sleeps(1.5)
      .at(1)
      .add(ran('tick'))
      .at(1.5)
      .wakes('main')
      .begins('main')
    build.add({ type: 'timer.cancelled', timer: 1 }).sleeps(9).at(2.5).add(ran('tick')).at(4)
    build.add({ type: 'timer.cancelled', timer: 4 })
    expect(told(build.ends())).toEqual([
      'timeout 5 of 1 for 5: 0-1.5',
      'tick of null for 2: 0-2.5',
      'tick of 1 for 1: 0-1',
      'late of 1 for 3: 0-3?',
      'sleep 1.5 of 1 for 1.5: 0-1.5',
      'sleep 9 of 1 for 10.5: 1.5-10.5?',
    ])
  })

  it('of sleeps are over when the task woke, or when they were due, should that have been before', () => {
    const build = main().sleeps(5).at(1).wakes('main', { kind: 'signal', name: 'SIGINT' }).begins('main')
    build.waits('event', 'event').at(2).wakes('main', { kind: 'signal', name: 'SIGINT' }).begins('main')
    build.sleeps(1).at(4).wakes('main', { kind: 'signal', name: 'SIGINT' }).begins('main')
    expect(told(build.returns().ends())).toEqual(['sleep 5 of 1 for 5: 0-1', 'sleep 1 of 1 for 3: 2-3?'])
  })

  it('are not ended by callbacks of the same name that no timer called', () => {
    const build = main()
      .add(set(1, 'tick', 2))
      .at(1)
    build.add({ type: 'callback', name: 'tick', by: { kind: 'callback', name: 'tick' }, place: null })
    expect(told(build.at(3).returns().ends())).toEqual(['tick of 1 for 2: 0-2?'])
  })
})

describe('callbacks in the queue', () => {
  it('stay there until they run or are cancelled, or until the end', () => {
    const ready = (callback: number, name: string) => ({ type: 'callback.ready', callback, name }) as const
    const build = main()
      .add(ready(1, 'a'))
      .add(ready(2, 'b'))
      .at(1)
      .add({ type: 'callback.left', callback: 2 })
    expect(build.at(2).returns().ends().timeline().callbacks).toEqual([
      { name: 'a', ready: { at: 0, index: 4 }, left: { at: 2_000_000, index: 8 } },
      { name: 'b', ready: { at: 0, index: 5 }, left: { at: 1_000_000, index: 6 } },
    ])
  })
})
