import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/render/chart/chart.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderStory } from '../../src/render/story/story.js'
import { widthOf } from '../../src/render/text/printable.js'
import { missedBy, WHOLE, windowOf } from '../../src/timeline/window.js'
import * as examples from './example-traces.js'
import { randomTrace } from './random-trace.js'

describe('a part of a timeline', () => {
  const timeline = examples.sideBySide().timeline()

  it('is the whole when nothing is asked for', () => {
    expect(windowOf(timeline, WHOLE)).toBe(timeline)
  })

  it('may name what is not there', () => {
    expect(missedBy(timeline, WHOLE)).toBe(null)
    expect(missedBy(timeline, { ...WHOLE, from: timeline.end.at + 1 })).toBe('from')
    expect(missedBy(timeline, { ...WHOLE, task: 'nobody' })).toBe('task')
    expect(missedBy(timeline, { ...WHOLE, task: 'task_*' })).toBe(null)
  })

  it('keeps the tasks of a name, by a piece of it or a pattern', () => {
    const names = (task: string) => windowOf(timeline, { ...WHOLE, task }).tasks.map(({ name }) => name)
    expect(names('task_one')).toEqual(['task_one'])
    expect(names('task_*')).toEqual(['task_one', 'task_two'])
    expect(names('nobody')).toEqual([])
  })

  it('cuts off what reaches beyond it, and keeps the names of what is not shown', () => {
    const part = windowOf(timeline, { from: 500_000, to: 2_000_000, task: null })
    for (const { spans } of part.tasks)
      for (const { from, to } of spans) {
        expect(from.at).toBeGreaterThanOrEqual(500_000)
        expect(to.at).toBeLessThanOrEqual(2_000_000)
      }
    expect(renderStory(windowOf(timeline, { ...WHOLE, task: 'main' }), PLAIN_LOOK)).toContain('task_one')
  })

  it('can be drawn, whichever part of whichever trace it is, and never too wide', () => {
    const seconds = fc.integer({ min: 0, max: 12_000_000 })
    fc.assert(
      fc.property(
        randomTrace(),
        seconds,
        seconds,
        fc.constantFrom(60, 80, 200),
        (trace, one, other, width) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)]
          const part = windowOf(trace.timeline(), { from, to, task: null })
          for (const line of renderChart(part, { ...PLAIN_LOOK, width }).split('\n'))
            expect(widthOf(line)).toBeLessThanOrEqual(width)
          renderStory(part, PLAIN_LOOK)
        },
      ),
    )
  })
})
