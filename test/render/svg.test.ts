import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { renderSvg } from '../../src/render/svg.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'
import { trace } from '../timeline/trace-builder.js'

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

interface Text {
  readonly x: number
  readonly y: number
  readonly style: string
  readonly says: string
}

function textsOf(svg: string): readonly Text[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"(?: class="([^"]*)")?>([^<]*)</g)].map(
    ([, x, y, style = '', says]) => ({ x: Number(x), y: Number(y), style, says: says! }),
  )
}

/** Straight up or down, from a row to another. */
function arrowsOf(
  svg: string,
): readonly { readonly x: number; readonly from: number; readonly to: number }[] {
  return [...svg.matchAll(/class="wake" d="M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => ({
    x: Number(x),
    from: Number(from),
    to: Number(to),
  }))
}

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
