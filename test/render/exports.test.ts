import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { renderMermaid } from '../../src/render/mermaid.js'
import { pageData } from '../../src/render/page-data.js'
import { renderPerfetto } from '../../src/render/perfetto.js'
import { renderSvg } from '../../src/render/svg.js'
import type { Timeline } from '../../src/timeline/model.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'
import { trace } from '../timeline/trace-builder.js'

const HOSTILE = '</script>"><svg onload=x>&\u0000:;#\n'

function hostile(): Timeline {
  const build = trace().creates(HOSTILE, { parent: null }).begins(HOSTILE)
  return build.returns(HOSTILE).ends().timeline()
}

interface Event {
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly name: string
  readonly id: number
  readonly cat: string
  readonly bp?: string
  readonly args: Record<string, unknown>
}

const eventsOf = (timeline: Timeline): readonly Event[] =>
  JSON.parse(renderPerfetto(timeline, PLAIN_LOOK)).traceEvents

describe('a Perfetto trace', () => {
  it('names each lane and has a slice for each span, a flow for each wake-up by a task', () => {
    const timeline = examples.sideBySide().timeline()
    const events = eventsOf(timeline)
    const names = events.filter(({ name }) => name === 'thread_name').map(({ args }) => args.name)
    expect(names).toEqual(['event loop', 'main', 'task_one', 'task_two'])
    const slices = events.filter(({ ph, cat }) => ph === 'X' && cat === 'waiting')
    const times = slices.map(({ name, ts, dur }) => [name, Math.round(ts), Math.round(dur)])
    expect(times).toContainEqual(['sleeps 3 s', 0, 3_000_000])
    const flows = events.filter(({ cat }) => cat === 'wake')
    expect(flows.map(({ ph }) => ph).sort()).toEqual(expect.arrayContaining(['f', 's']))
  })

  it('keeps the rules of the format, whatever the trace: Trace Event Format, and Perfetto on other formats', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        const events = eventsOf(build.timeline())
        const untilOfLane = new Map<number, number>()
        const flows = new Map<number, string>()
        for (const { ph, pid, tid, ts, dur, id, bp, name } of events) {
          expect(['M', 'X', 'i', 's', 'f', 'C']).toContain(ph)
          expect([typeof pid, typeof tid, typeof name]).toEqual(['number', 'number', 'string'])
          if (ph === 'M') continue
          const nanos = Math.round(ts * 1000)
          expect(nanos / 1000 === ts && ts >= 0).toBe(true)
          if (ph === 'X' && tid > 1) {
            // Slices of one thread must not overlap.
            expect(nanos).toBeGreaterThanOrEqual(untilOfLane.get(tid) ?? 0)
            untilOfLane.set(tid, nanos + Math.round(dur * 1000))
          }
          // A flow goes from a slice that is open to one that is.
          if (ph === 's' || ph === 'f') {
            const open = events.filter(
              one =>
                one.ph === 'X' &&
                one.tid === tid &&
                one.ts <= ts &&
                nanos < Math.round((one.ts + one.dur) * 1000),
            )
            expect(open).toHaveLength(1)
            if (ph === 'f') expect(open[0]!.cat).toMatch(/running|blocking/)
          }
          if (ph === 's') flows.set(id, 'begun')
          if (ph === 'f') {
            expect([flows.get(id), bp]).toEqual(['begun', 'e'])
            flows.set(id, 'ended')
          }
        }
        expect([...flows.values()].every(state => state === 'ended')).toBe(true)
        const counts = events.filter(({ ph }) => ph === 'C').map(({ args }) => Number(args.tasks))
        expect(counts.every(count => count >= 0)).toBe(true)
      }),
    )
  })
})

describe('an SVG', () => {
  it('is well formed, whatever the trace and whatever its tasks are called', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        expect(unclosed(renderSvg(build.timeline(), { ...PLAIN_LOOK, width: 100 }))).toEqual([])
      }),
    )
    const svg = renderSvg(hostile(), PLAIN_LOOK)
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

describe('a Gantt chart of Mermaid', () => {
  it('has a section for each task and a bar for each wait', () => {
    const text = renderMermaid(examples.sideBySide().timeline(), PLAIN_LOOK)
    expect(text).toContain(
      '  section task_one\n  sleeps 3 s :done, 2000-01-01 00:00:00.000, 2000-01-01 00:00:03.000\n  returned :milestone,',
    )
    expect(text).toContain('  axisFormat %S.%L s\n')
  })

  it('shows times finer than its own in a short run as if milliseconds were seconds', () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(0.000_3).at(0.000_3)
    const text = renderMermaid(build.begins('main').returns().ends().timeline(), PLAIN_LOOK)
    expect(text).toContain('  axisFormat %S.%L ms\n')
    expect(text).toContain('2000-01-01 00:00:00.000, 2000-01-01 00:00:00.300')
  })

  it('keeps to the grammar, whatever the tasks are called', () => {
    for (const line of renderMermaid(hostile(), PLAIN_LOOK).split('\n').slice(5)) {
      expect(line).toMatch(
        /^ {2}(section [^:;#]+|[^:;#]+ :((active|crit|done|milestone), )*[-\d]+ [:.\d]+, [-\d]+ [:.\d]+)$/,
      )
    }
  })

  it('quotes what would be a word of the grammar', () => {
    const names = ['click', 'section two', 'titles', 'axisFormat', 'plain']
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of names) build.creates(name)
    const text = `${renderMermaid(build.sleeps(1).ends().timeline(), PLAIN_LOOK)}\n`
    for (const name of ['‘click’', '‘section’ two', '‘title’s', '‘axisFormat’', 'plain'])
      expect(text).toContain(`  section ${name}\n`)
  })
})

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
          for (const [, from, to] of spans) {
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
              lanes[lane]!.spans.some(([, begin, until]) => begin <= position && position <= until),
              `${lanes[lane]!.name} at ${position}`,
            ).toBe(true)
        const positions = story.map(({ position }) => position)
        expect(positions).toEqual(positions.toSorted((one, other) => one - other))
      }),
    )
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
