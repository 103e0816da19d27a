import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderSvg } from '../../src/render/svg/svg.js'
import * as examples from '../timeline/example-traces.js'
import { trace } from '../timeline/trace-builder.js'
import { arrowsOf, textsOf } from './svg-parts.js'

describe('signs and arrows of an SVG', () => {
  it('keeps the sign of a request to cancel clear of the arrow that wakes who is asked', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('worker').sleeps(1)
    build.begins('worker').sleeps(9).at(1).wakes('main').begins('main').cancels('worker').wakes('worker')
    build
      .waits('task', 'worker', { tasks: ['worker'] })
      .begins('worker')
      .delivered()
      .endsCancelled()
      .ends()
    const svg = renderSvg(build.timeline(), PLAIN_LOOK)
    const [asked] = textsOf(svg).filter(({ says, style }) => says === '⊗' && style === 'mark cancel')
    const [arrow] = arrowsOf(svg)
    expect(asked!.x + 9).toBeLessThanOrEqual(arrow!.x - 3)
    expect(svg).toMatch(/\ntext \{[^}]*paint-order: stroke/)
  })

  it('moves that sign to the other side where another arrow stands', () => {
    const svg = renderSvg(joined().timeline(), PLAIN_LOOK)
    const asked = textsOf(svg).filter(
      ({ says, style, y }) => says === '⊗' && style === 'mark cancel' && y < 100,
    )
    const above = arrowsOf(svg).map(({ x }) => x)
    expect(asked.map(({ x }) => above.filter(arrow => x - 3 < arrow && arrow < x + 9))).toEqual([[]])
  })

  it('begins an arrow beside the bar of who wakes, where the sign of its end does not stand', () => {
    const svg = renderSvg(examples.sideBySide().timeline(), PLAIN_LOOK)
    const [name] = textsOf(svg).filter(({ says, style }) => says.endsWith('task_one') && style === 'name')
    expect(arrowsOf(svg).map(({ from }) => name!.y - 4 - from)).toEqual([7])
  })

  it('leads an arrow past the sign of an end that another task had in the cell before', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('save').sleeps(1)
    build.begins('save').sleeps(2).at(1).wakes('main').begins('main').returns()
    build
      .cancels('save', { by: { kind: 'runner' } })
      .wakes('save', { kind: 'runner' })
      .begins('save')
    const svg = renderSvg(build.endsCancelled().ends().timeline(), PLAIN_LOOK)
    const sign = textsOf(svg).find(({ says, style }) => says === '✓' && style === 'mark good')
    expect(arrowsOf(svg).map(({ x }) => sign!.x - x)).toEqual([1])
  })

  it('draws the wake-up of a task by its thread', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .submits('job')
      .jobStarts('job', 't_0')
    build.waits('job', 'job', { job: 'job' }).at(1).jobEnds('job').wakes('main', build.byJob('job'))
    const svg = renderSvg(build.begins('main').returns().ends().timeline(), PLAIN_LOOK)
    const at = (row: string) => textsOf(svg).find(({ says }) => says === row)!.y - 4
    expect(arrowsOf(svg).map(({ from, to }) => [from, to])).toEqual([[at('t_0') - 7, at('main') + 8]])
    expect(textsOf(svg).map(({ says }) => says)).toContain('wakes')
  })

  it('writes how far the clock jumps behind the sign of a callback that failed', () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(1)
    build.at(0.4).add({ type: 'callback', name: 'bad', by: { kind: 'timer', label: '' }, place: null })
    build.warns('callback-failed', 'KeyError').at(1).wakes('main').begins('main').returns()
    const texts = textsOf(renderSvg(build.ends().timeline(), { ...PLAIN_LOOK, width: 100 }))
    const [failed, jump] = [
      texts.find(({ says }) => says === '✗'),
      texts.find(({ says }) => says === '+0.6 s'),
    ]
    expect(jump!.x).toBeGreaterThanOrEqual(failed!.x + 10)
  })

  it('keeps the signs of signals at their moments and their names apart', () => {
    const signals = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(signals, times => {
        const build = trace().creates('main', { parent: null }).begins('main').sleeps(10)
        for (const time of times.toSorted((a, b) => a - b)) build.at(time / 10).signal('SIGTERM', 'ignored')
        build.at(10).wakes('main').begins('main').returns().ends()
        const svg = renderSvg(build.timeline(), { ...PLAIN_LOOK, width: 100 })
        const bars = [...svg.matchAll(/<title>loop: busy[^<]*<\/title><rect x="([\d.]+)"/g)].map(([, x]) => x)
        const texts = textsOf(svg).filter(({ style }) => style.endsWith(' bad'))
        const signs = texts
          .filter(({ says, style }) => says === '↯' && style === 'mark bad')
          .slice(0, times.length)
        for (const { x } of signs) expect(bars).toContain(`${x}`)
        const ends = [...signs, ...texts.filter(({ says }) => says === 'SIGTERM')]
          .toSorted((one, other) => one.x - other.x)
          .map(({ x, says }) => [x, x + stringWidth(says) * 7.2] as const)
        for (const [at, [begin]] of ends.slice(1).entries())
          expect(begin).toBeGreaterThanOrEqual(ends[at]![1])
      }),
    )
  })

  it('says that time is left out only where there is room between the times', () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(0.1)
    let now = 0
    for (const seconds of [0.1, 0.1, 0.1, 600, 0.1, 0.1, 600, 0.1]) {
      now += seconds
      build.at(now).wakes('main').begins('main').sleeps(seconds)
    }
    for (const width of [40, 60, 140]) {
      const svg = renderSvg(build.timeline(), { ...PLAIN_LOOK, width })
      const still = [...svg.matchAll(/class="still" d="M([\d.]+) (\d+) H([\d.]+)/g)].map(([, ...each]) =>
        each.map(Number),
      )
      const signs = textsOf(svg).filter(({ says, y }) => says.startsWith('≈') && y < 60)
      expect(signs).toHaveLength(2)
      for (const { x, says } of signs)
        for (const [left, y, right] of still)
          expect(y! > 60 || x >= right! || x + stringWidth(says) * 6.6 <= left!, `${says} at ${x}`).toBe(true)
    }
  })
})

/** A worker wakes main, which cancels it at once. */
function joined() {
  const build = trace().creates('main', { parent: null }).begins('main').creates('work')
  build.waits('queue', 'queue.join').begins('work').sleeps(1).at(1).wakes('work').begins('work')
  build.wakes('main').waits('queue', 'queue.get').begins('main').cancels('work').wakes('work')
  return build.returns().begins('work').delivered().endsCancelled().ends()
}
