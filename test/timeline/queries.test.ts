import { describe, expect, it } from 'vitest'
import { blocksByKept, isStuck, peakInFlight, spanAt } from '../../src/timeline/queries.js'
import * as examples from './example-traces.js'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null, line: 30 }).begins('main')

describe('questions to a timeline', () => {
  it('which state a task is in: the one that begins there, and an open one to the very end', () => {
    const [lane] = main().sleeps(1).at(1).wakes('main').begins('main').at(3).ends().timeline().tasks
    const states = [-1, 0, 999_999, 1_000_000, 2_000_000, 3_000_000, 3_000_001].map(
      at => spanAt(lane!, at)?.state,
    )
    expect(states).toEqual([undefined, 'waiting', 'waiting', 'running', 'running', 'running', undefined])
  })

  it('how many were in flight, where one ends before another is created', () => {
    const build = main()
      .creates('a')
      .sleeps(1)
      .begins('a')
      .returns()
      .at(1)
      .wakes('main')
      .begins('main')
      .creates('b')
    expect(peakInFlight(build.creates('c').returns().ends().timeline())).toBe(2)
  })

  it('whether tasks wait for what will never be', () => {
    const idle = { kind: 'idle-for-ever', status: 1, couldWake: [], stuck: [] } as {
      kind: 'idle-for-ever'
      status: number
      couldWake: string[]
      stuck: []
    }
    const waits = () => main().waits('event', 'event')
    expect(
      [examples.deadlock(), waits().ends(idle), waits().ends(), main().returns().ends(idle)].map(build =>
        isStuck(build.timeline()),
      ),
    ).toEqual([true, true, false, false])
  })

  it('which blocks kept a task waiting', () => {
    const timeline = examples.blockingSleep().timeline()
    expect([...blocksByKept(timeline)]).toEqual([[2, [timeline.blocks[0]]]])
  })
})
