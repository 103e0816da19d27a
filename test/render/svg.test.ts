import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { renderSvg } from '../../src/render/svg.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'

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
