import { describe, expect, it } from 'vitest'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null }).begins('main')

describe('blocks', () => {
  it('keep those waiting whose turn would have come meanwhile, but not the task that blocks', () => {
    const build = main().creates('early').creates('woken').creates('late').waits('gather', 'all')
    build.begins('early').sleeps(1).begins('woken').waits('event', 'event').begins('late').sleeps(5)
    build.at(0.5).wakes('main').begins('main').blocks('open', 2, 8).wakes('woken').blocks('close', 1, 9)
    build.sleeps(9).wakes('early').begins('early').returns().begins('woken').returns()
    const { blocks } = build.at(5).wakes('late').begins('late').returns().ends().timeline()
    expect(blocks).toEqual([
      {
        ...{
          task: 1,
          call: 'open',
          from: 500_000,
          began: { at: 500_000, index: 18 },
          to: { at: 2_500_000, index: 19 },
        },
        ...{ place: { file: '/lessons/demo.py', line: 8 }, keptWaiting: [2] },
      },
      {
        ...{
          task: 1,
          call: 'close',
          from: 2_500_000,
          began: { at: 2_500_000, index: 20 },
          to: { at: 3_500_000, index: 21 },
        },
        ...{ place: { file: '/lessons/demo.py', line: 9 }, keptWaiting: [2, 3] },
      },
    ])
  })

  it('keep those waiting, too, who never had their turn any more', () => {
    const build = main().creates('other').blocks('open', 2)
    expect(
      build
        .ends()
        .timeline()
        .blocks.map(({ keptWaiting }) => keptWaiting),
    ).toEqual([[2]])
  })

  it('are not to blame for a wait that another woke, when its own timer was of an earlier wait', () => {
    const build = main()
      .creates('other')
      .sleeps(9)
      .begins('other')
      .sleeps(1)
      .at(1)
      .wakes('other')
      .begins('other')
    build.waits('event', 'event').at(2).wakes('main').begins('main').blocks('open', 2).wakes('other')
    build.sleeps(9).begins('other').returns()
    expect(
      build
        .ends()
        .timeline()
        .blocks.map(({ keptWaiting }) => keptWaiting),
    ).toEqual([[]])
  })

  it('began in the midst of what threads did, or at a time that no event marks', () => {
    const build = main()
      .submits('read')
      .jobStarts('read', 'pool_0')
      .at(1)
      .jobTurns('read', 'cpu', 'zip')
      .at(2)
    const block = (micros: number) =>
      ({ type: 'blocked', task: 1, micros, call: 'open', place: null }) as const
    build.add(block(2_000_000)).at(4).add(block(1_000_000))
    const { blocks } = build.returns().ends().timeline()
    expect(blocks.map(({ began }) => began)).toEqual([
      { at: 0, index: 5 },
      { at: 3_000_000, index: -1 },
    ])
  })
})
