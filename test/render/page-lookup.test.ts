import { describe, expect, it } from 'vitest'
import type { PageLane, PageSpan } from '../../src/render/page/data.js'
import { firstPast, spanAt } from '../../src/render/page/lookup.js'

/** A task that waits from 0 to 2, runs until 3, waits until 5, and is seen no more. */
const lane: PageLane = {
  ...{ name: 'main', depth: 0, kind: 'task', marks: [] },
  spans: [span('waiting', 0, 2), span('running', 2, 3), span('waiting', 3, 5)],
}

function span(state: PageSpan[0], from: number, to: number): PageSpan {
  return [state, from, to, 0, 0, -1, 0, 0, 0, 0]
}

describe('what a lane is at, at a position', () => {
  it('is told after all that happens there: where one span begins, the one before is over', () => {
    const found = [-1, 0, 1, 2, 2.5, 3, 4, 5, 6].map(at => [at, spanAt(lane, at)?.[0] ?? null])
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
    expect([1, 2, 3].map(at => spanAt(crowded, at)?.[0] ?? null)).toEqual([null, 'waiting', 'waiting'])
  })
})

describe('the first item past something', () => {
  it('is found wherever it is, and is their number where there is none', () => {
    for (let length = 0; length < 6; length++) {
      const items = Array.from({ length }, (_, at) => at)
      const found = Array.from({ length: length + 2 }, (_, least) => firstPast(items, item => item >= least))
      expect(found).toEqual([...items, length, length])
    }
  })
})
