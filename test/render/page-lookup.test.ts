import { describe, expect, it } from 'vitest'
import type { PageLane, PageSpan } from '../../src/render/page/data.js'
import { spanAt } from '../../src/render/page/lookup.js'

/** A task that waits from 0 to 2, runs until 3, waits until 5, and is seen no more. */
const lane: PageLane = {
  ...{ name: 'main', depth: 0, kind: 'task', marks: [] },
  spans: [span('waiting', 0, 2), span('running', 2, 3), span('waiting', 3, 5)],
}

function span(state: PageSpan['state'], from: number, to: number): PageSpan {
  return { state, from, to, text: 0, time: 0, since: 0, until: 0 }
}

describe('what a lane is at, at a position', () => {
  it('is told after all that happens there: where one span begins, the one before is over', () => {
    const found = [-1, 0, 1, 2, 2.5, 3, 4, 5, 6].map(at => [at, spanAt(lane, at)?.state ?? null])
    expect(found).toEqual([
      [-1, null],
      [0, 'waiting'],
      [1, 'waiting'],
      [2, 'running'],
      [2.5, 'running'],
      [3, 'waiting'],
      [4, 'waiting'],
      [5, 'waiting'],
      [6, null],
    ])
  })

  it('is the last of those that take no room there', () => {
    const crowded = { ...lane, spans: [span('ready', 2, 2), span('running', 2, 2), span('waiting', 2, 4)] }
    expect([1, 2, 3].map(at => spanAt(crowded, at)?.state ?? null)).toEqual([null, 'waiting', 'waiting'])
  })
})
