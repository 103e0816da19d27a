import { describe, expect, it } from 'vitest'
import * as examples from './example-traces.js'
import { trace } from './trace-builder.js'

describe('the loop is idle', () => {
  it('while nothing runs, and not while a callback blocks that is part of no task', () => {
    const timeline = trace()
      .creates('main', { parent: null })
      .begins('main')
      .sleeps(4)
      .at(1)
      .add({ type: 'callback', name: 'tick', by: { kind: 'timer', label: 'tick' }, place: null })
      .blocks('time.sleep', 1)
      .at(4)
      .wakes('main')
      .begins('main')
      .returns()
      .ends()
      .timeline()
    expect(timeline.totals).toEqual({
      elapsed: 4_000_000,
      waiting: 4_000_000,
      waitingUnion: 4_000_000,
      peakWaiting: 1,
      blocked: 1_000_000,
      longestBlock: timeline.blocks[0],
      idleShare: 0.75,
      longestStep: { task: 1, micros: 0, at: 0 },
    })
  })

  it('no longer where a task blocks or is ready meanwhile', () => {
    expect(examples.blockingSleep().timeline().totals.idleShare).toBeCloseTo(1 / 3)
  })
})
