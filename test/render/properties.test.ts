import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { drawChart, renderChart } from '../../src/render/chart/chart.js'
import { type Look, PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderStory } from '../../src/render/story/story.js'
import { renderSummary } from '../../src/render/summary.js'
import { segments } from '../../src/render/text/printable.js'
import type { Timeline } from '../../src/timeline/model.js'
import { hasLoop } from '../../src/timeline/queries.js'
import { randomTrace } from '../timeline/random-trace.js'

const looks = fc.record({
  width: fc.integer({ min: 60, max: 140 }),
  colour: fc.constantFrom(0 as const, 1 as const, 3 as const),
  ascii: fc.boolean(),
  all: fc.boolean(),
  hyperlinks: fc.boolean(),
})

describe('whatever a program does', () => {
  it('no line is wider than the screen', () => {
    fc.assert(
      fc.property(randomTrace(), looks, (trace, look) => {
        for (const line of linesOf(trace.timeline(), look))
          expect(stringWidth(line)).toBeLessThanOrEqual(look.width)
      }),
    )
  })

  it('nor is it when the story stands beside the source', () => {
    const source = Array.from(
      { length: 40 },
      (_, line) => `    await something_long(${'x'.repeat(line * 5)}) # 猫 ${line}`,
    )
    fc.assert(
      fc.property(randomTrace(), fc.integer({ min: 110, max: 200 }), (trace, width) => {
        const look = { ...PLAIN_LOOK, width, sources: { '/lessons/demo.py': source } }
        for (const line of renderStory(trace.timeline(), look).split('\n'))
          expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('nothing but ASCII is drawn in ASCII mode', () => {
    fc.assert(
      fc.property(randomTrace({ names: 'ascii' }), looks, (trace, look) => {
        const text = linesOf(trace.timeline(), { ...look, ascii: true, colour: 0, hyperlinks: false }).join(
          '',
        )
        expect(text).toMatch(/^[\x20-\x7e]*$/)
      }),
    )
  })

  it('no control character of the program reaches the terminal', () => {
    fc.assert(
      fc.property(randomTrace(), looks, (trace, look) => {
        const text = linesOf(trace.timeline(), { ...look, colour: 0, hyperlinks: false }).join('')
        expect(text).not.toMatch(/\p{Control}|\p{Surrogate}|\p{Bidi_Control}/u)
      }),
    )
  })

  it('times on the ruler have room, each with its mark, and grow', () => {
    fc.assert(
      fc.property(randomTrace(), looks, (trace, look) => {
        const [numbers, line] = drawChart(trace.timeline(), { ...look, colour: 0, ascii: false }).lines
        const times = numbers!.trim().replace('0 s', '0').split(/ +/).map(Number)
        expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other))
        expect(line!.replace(/[^├┼]/g, '')).toHaveLength(times.length)
      }),
    )
  })

  it('each text printed has its number under the chart, alone or in a range', () => {
    fc.assert(
      fc.property(randomTrace(), looks, (trace, look) => {
        const timeline = trace.timeline()
        const printed = timeline.entries.flatMap(({ number }) => number ?? [])
        const line = drawChart(timeline, { ...look, ascii: true, colour: 0 }).lines.find(each =>
          /^ prints +\d/.test(each),
        )
        const numbers = (line ?? '').match(/\d+(-\d+)?/g)?.flatMap(text => {
          const [from, to = from] = text.split('-').map(Number)
          return Array.from({ length: to! - from! + 1 }, (_, at) => from! + at)
        })
        expect(numbers ?? []).toEqual(printed)
      }),
    )
  })

  it('each wake-up ends on the lane of who was woken, within the chart', () => {
    fc.assert(
      fc.property(randomTrace(), looks, (trace, look) => {
        const timeline = trace.timeline()
        const chart = drawChart(timeline, { ...look, all: true, colour: 0, hyperlinks: false })
        const above = 2 + Number(hasLoop(timeline)) + Number(timeline.signals.marks.length > 0)
        for (const { task, ready } of timeline.wakes) {
          const row = above + timeline.tasks.findIndex(lane => lane.task === task)
          const cell = cellsOf(chart.lines[row]!)[chart.columnOf(ready)]
          expect(cell, chart.lines.join('\n')).toMatch(/\S/)
        }
      }),
    )
  })

  it('the same timeline gives the same picture', () => {
    fc.assert(
      fc.property(randomTrace(), looks, (trace, look) => {
        expect(linesOf(trace.timeline(), look)).toEqual(linesOf(trace.timeline(), look))
      }),
      { numRuns: 20 },
    )
  })
})

function linesOf(timeline: Timeline, look: Look): readonly string[] {
  return [renderChart, renderStory, renderSummary].flatMap(render => render(timeline, look).split('\n'))
}

/** A cell each; what a wide character covers is a cell, too. */
function cellsOf(line: string): readonly string[] {
  return [...segments(line)].flatMap(({ text, cells }) => Array.from({ length: cells }, () => text))
}
