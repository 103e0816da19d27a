import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageData } from '../../src/render/page/build.js'
import { randomTrace } from '../timeline/random-trace.js'
import { trace } from '../timeline/trace-builder.js'

describe('the data of a page', () => {
  it('holds the output with its line breaks', () => {
    const build = trace().creates('main', { parent: null }).begins('main').prints('one\ntwo\x1b')
    const { story } = pageData(build.prints('three').returns().ends().timeline(), {})
    expect(story.map(({ printed }) => printed).join('')).toBe('one\ntwo\\x1b\nthree\n')
  })

  it('is in proportion to real time, of which much passes in moments that nobody sees', () => {
    const build = trace('real').creates('main', { parent: null }).at(0.0001).begins('main').creates('other')
    build.at(0.00013).sleeps(3).at(0.0002).begins('other').sleeps(1).at(1.001).wakes('other')
    build.at(1.00102).begins('other').returns().at(3.0021).wakes('main').at(3.0022).begins('main')
    const { instants } = pageData(build.at(3.00225).returns().ends().timeline(), {})
    const positionOf = (seconds: number) => instants.find(([, , at]) => at >= seconds * 1_000_000)![0]
    const [second, two] = [positionOf(1) - positionOf(0.0002), positionOf(3) - positionOf(1.00102)]
    expect(two / second).toBeCloseTo(2, 1)
    expect(instants.some(([, , , isCut]) => isCut)).toBe(false)
    expect(second).toBeGreaterThan((instants.at(-1)![1] - instants[0]![0]) / 4)
  })

  it('has spans in order on each lane, within the axis, whatever the trace', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        const { lanes, end, story, wakes } = pageData(build.timeline(), {})
        for (const { spans } of lanes.filter(({ kind }) => kind === 'task')) {
          let last = 0
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThanOrEqual(last - 1e-9)
            expect(to).toBeGreaterThanOrEqual(from - 1e-9)
            expect(to).toBeLessThanOrEqual(end + 1e-9)
            last = from
          }
        }
        // A wake-up begins on a span of the waker and ends on one of the woken.
        for (const [from, to, position] of wakes)
          for (const lane of [from, to])
            expect(
              lanes[lane]!.spans.some(span => span.from <= position && position <= span.to),
              `${lanes[lane]!.name} at ${position}`,
            ).toBe(true)
        const positions = story.map(({ position }) => position)
        expect(positions).toEqual(positions.toSorted((one, other) => one - other))
      }),
    )
  })
})
