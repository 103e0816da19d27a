import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderSvg } from '../../src/render/svg/svg.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'
import { trace } from '../timeline/trace-builder.js'
import { textsOf } from './svg-parts.js'

describe('an SVG', () => {
  it('is well formed, whatever the trace and whatever its tasks are called', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        expect(unclosed(renderSvg(build.timeline(), { ...PLAIN_LOOK, width: 100 }))).toEqual([])
      }),
    )
    const svg = renderSvg(examples.hostile().timeline(), PLAIN_LOOK)
    expect(unclosed(svg)).toEqual([])
    expect(svg).not.toContain('</script>')
    expect(svg).not.toContain('<svg onload')
  })

  it('draws nothing outside of its frame, whatever the trace', () => {
    fc.assert(
      fc.property(randomTrace(), fc.integer({ min: 40, max: 140 }), (build, width) => {
        const svg = renderSvg(build.timeline(), { ...PLAIN_LOOK, width })
        const [, right, bottom] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [
          number,
          number,
          number,
        ]
        for (const [, name, value] of svg.matchAll(/ (x|x1|x2|y|y1|y2)="(-?[\d.]+)"/g)) {
          expect(Number(value)).toBeGreaterThanOrEqual(0)
          expect(Number(value)).toBeLessThanOrEqual(name!.startsWith('x') ? right : bottom)
        }
        for (const [, x, wide] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g))
          expect(Number(x) + Number(wide)).toBeLessThanOrEqual(right)
        for (const [, x, says] of svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)) {
          const text = says!.replace(/&[a-z#0-9]+;/g, '_')
          expect(Number(x) + stringWidth(text) * 6.6, `"${text}" at ${x} of ${right}`).toBeLessThanOrEqual(
            right,
          )
        }
      }),
    )
  })

  it('shows names, labels and ends', () => {
    const svg = renderSvg(examples.sideBySide().timeline(), { ...PLAIN_LOOK, width: 100 })
    for (const text of ['main', 'task_one', 'sleep 3', '✓', '3 s']) expect(svg).toContain(`${text}</text>`)
  })

  it('is no larger for a longer run: what falls into the same columns is drawn once', () => {
    const spinning = (rounds: number) => {
      const names = Array.from({ length: 20 }, (_, number) => `spin${number}`)
      const build = trace().creates('main', { parent: null }).begins('main')
      for (const name of names) build.creates(name)
      build.waits('gather', 'gather of 20', { tasks: names })
      for (let round = 0; round < rounds; round++) {
        build.at(round)
        for (const name of names) (round === 0 ? build : build.wakes(name)).begins(name).sleeps(1)
      }
      return renderSvg(build.ends().timeline(), PLAIN_LOOK)
    }
    const [short, long] = [spinning(400), spinning(1600)]
    expect(short).toMatch(/<title>├ spin0: running, \d+ times \(/)
    expect(long.length).toBeLessThan(Math.min(300_000, short.length * 1.1))
  })

  it('names the job in its bar, also where it has several turns', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .submits('add')
      .jobStarts('add', 't_0')
    build.waits('job', 'add', { job: 'add' }).at(1).jobTurns('add', 'cpu', '').at(2).jobEnds('add')
    const texts = textsOf(renderSvg(build.ends().timeline(), PLAIN_LOOK))
    expect(texts.filter(({ style }) => style === 'onbar').map(({ says }) => says)).toEqual(['add'])
  })

  it('puts all lines of one number under its first one, each no wider than the picture', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .prints(`one\n${'x'.repeat(500)}`)
    const svg = renderSvg(build.returns().ends().timeline(), PLAIN_LOOK)
    const [first, second] = textsOf(svg).filter(({ says }) => says === 'one' || says.startsWith('xxx'))
    expect([second!.x, second!.style]).toEqual([first!.x, first!.style])
    expect(second!.says).toMatch(/^x+…$/)
  })

  it('says in the rows of folded tasks which ones they stand for', () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (let number = 1; number <= 30; number++) build.creates(`n${number}`, { coroutine: 'child' })
    const texts = textsOf(renderSvg(build.sleeps(1).ends().timeline(), PLAIN_LOOK)).map(({ says }) => says)
    expect(texts).toEqual(expect.arrayContaining(['└ × 29 more', 'just like this: n2 … n30']))
  })
})

/** The elements that are not closed, or closed in the wrong order. */
function unclosed(markup: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  const text = markup.replace(/<style>[\s\S]*?<\/style>/, '')
  for (const [, slash, name, rest] of text.matchAll(
    /<(\/?)([a-z]+)((?:\s+[a-z0-9:-]+="[^"<>]*")*\s*\/?)>/gi,
  )) {
    if (rest!.endsWith('/')) continue
    if (slash === '') open.push(name!)
    else if (open.pop() !== name) wrong.push(name!)
  }
  const leftover = text.replace(/<(\/?)([a-z]+)((?:\s+[a-z0-9:-]+="[^"<>]*")*\s*\/?)>/gi, '')
  return [...open, ...wrong, ...(/[<>]/.test(leftover) ? ['stray'] : [])]
}
