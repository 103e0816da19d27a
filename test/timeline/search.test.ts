import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanAt } from '../../src/render/page/lookup.js'
import { overlapOf } from '../../src/timeline/overlap.js'
import { firstPast } from '../../src/timeline/search.js'

describe('a search in a sorted list', () => {
  it('finds what a look at each would find', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: -1, max: 21 }),
        (some, limit) => {
          const sorted = some.toSorted((one, other) => one - other)
          const found = sorted.findIndex(each => each > limit)
          expect(firstPast(sorted, each => each > limit)).toBe(found < 0 ? sorted.length : found)
        },
      ),
    )
  })

  it('finds the span that begins at a position, not the one that ends there', () => {
    const span = (from: number, to: number) => ({ state: 'waiting' as const, from, to, text: 0, time: 0 })
    const spans = [span(0, 4), span(4, 9)].map(each => ({ ...each, since: 0, until: 1 }))
    const lane = { name: 'main', depth: 0, kind: 'task' as const, spans, marks: [] }
    expect([0, 4, 9, 10].map(position => spanAt(lane, position)?.from)).toEqual([0, 4, 4, undefined])
  })
})

it('adds up stretches that overlap, and counts how many did at most', () => {
  const stretch = (from: number, to: number) => ({ from: { at: from }, to: { at: to } })
  const all = [stretch(0, 3), stretch(1, 2), stretch(2, 5), stretch(7, 8), stretch(9, 9)]
  expect(overlapOf(all)).toEqual({ sum: 8, union: 6, peak: 2 })
  expect(overlapOf([])).toEqual({ sum: 0, union: 0, peak: 0 })
})
