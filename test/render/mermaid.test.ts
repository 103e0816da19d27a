import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderMermaid } from '../../src/render/mermaid/mermaid.js'
import type { Timeline } from '../../src/timeline/model.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'
import { trace } from '../timeline/trace-builder.js'

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

  it('keeps to the grammar, whatever the trace and whatever the tasks are called', () => {
    const check = (timeline: Timeline) => {
      const lines = renderMermaid(timeline, PLAIN_LOOK).split('\n')
      const begin = lines.indexOf('  todayMarker off') + 1
      expect(lines.length).toBeGreaterThan(begin)
      for (const line of lines.slice(begin)) {
        expect(line).toMatch(
          /^ {2}(section [^:;#]+|[^:;#]+ :((active|crit|done|milestone), )*[-\d]+ [:.\d]+, [-\d]+ [:.\d]+)$/,
        )
      }
    }
    check(examples.hostile().timeline())
    fc.assert(fc.property(randomTrace(), build => check(build.timeline())))
  })

  it('quotes what would be a word of the grammar', () => {
    const names = ['click', 'section two', 'titles', 'axisFormat', 'plain']
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of names) build.creates(name)
    const text = `${renderMermaid(build.sleeps(1).ends().timeline(), PLAIN_LOOK)}\n`
    for (const name of ['‘click’', '‘section’ two', '‘title’s', '‘axisFormat’', 'plain'])
      expect(text).toContain(`  section ${name}\n`)
  })

  it('shows a deadlock, and what each task waits for that will never be', () => {
    const rows = rowsOf(renderMermaid(examples.deadlock().timeline(), PLAIN_LOOK))
    expect(rows).toEqual([
      'section loop',
      'deadlock :crit, milestone, 00:00:01.000, 00:00:01.000',
      'section main',
      'stuck, waits for gather of 2 a and b :crit, 00:00:00.000, 00:00:01.000',
      'section a',
      'sleeps 1 s :done, 00:00:00.000, 00:00:01.000',
      'stuck, waits for Lock second, held by b :crit, milestone, 00:00:01.000, 00:00:01.000',
      'section b',
      'sleeps 1 s :done, 00:00:00.000, 00:00:01.000',
      'stuck, waits for Lock first, held by a :crit, milestone, 00:00:01.000, 00:00:01.000',
    ])
  })

  it('shows who asked a task to cancel where its wait ends early', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('worker').sleeps(1)
    build.begins('worker').sleeps(9).at(1).wakes('main').begins('main').cancels('worker').wakes('worker')
    build.returns().begins('worker').delivered().endsCancelled()
    expect(rowsOf(renderMermaid(build.ends().timeline(), PLAIN_LOOK)).slice(-4)).toEqual([
      'section worker',
      'sleeps 9 s :done, 00:00:00.000, 00:00:01.000',
      'asked to cancel by main :crit, milestone, 00:00:01.000, 00:00:01.000',
      'cancelled :crit, milestone, 00:00:01.000, 00:00:01.000',
    ])
  })

  it('folds tasks that are alike and waits that are short, so that Mermaid can draw it; `--all` shows all of them', () => {
    const names = Array.from({ length: 600 }, (_, number) => `n${number}`)
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of names) build.creates(name, { coroutine: 'child' })
    build.waits('gather', 'gather of 600', { tasks: names })
    for (let beat = 0; beat < 20; beat++) {
      build.at(beat)
      for (const name of names) (beat === 0 ? build : build.wakes(name)).begins(name).sleeps(1)
    }
    const timeline = build.ends().timeline()
    const folded = renderMermaid(timeline, PLAIN_LOOK)
    expect(rowsOf(folded).slice(2)).toEqual([
      'section n0',
      'sleeps 1 s, 19 times :done, 00:00:00.000, 00:00:19.000',
      '× 599 more just like this :done, 00:00:00.000, 00:00:19.000',
    ])
    const whole = renderMermaid(timeline, { ...PLAIN_LOOK, all: true })
    expect(whole.split('\n')[0]).toBe(
      '%% Mermaid draws no text of more than 50,000 characters unless its maxTextSize is raised. Draw less: --from, --to, --task.',
    )
    expect(whole.match(/^ {2}section n/gm)).toHaveLength(600)
  })

  it('shortens long names, keeps those apart that would look the same, and makes room for them', () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of ['x'.repeat(500), `${'x'.repeat(500)}y`, 'a;b', 'a:b']) build.creates(name)
    const text = renderMermaid(build.sleeps(1).at(1).begins('main').returns().ends().timeline(), PLAIN_LOOK)
    expect(rowsOf(text).filter(row => row.startsWith('section'))).toEqual([
      'section main',
      `section ${'x'.repeat(29)}…`,
      `section ${'x'.repeat(29)}… (2)`,
      'section a b',
      'section a b (2)',
    ])
    expect(text).toMatch(/^%%\{init: \{"gantt": \{"leftPadding": 258\}\}\}%%\ngantt\n/)
  })

  it('has few enough times on the axis of a run of days', () => {
    const axis = (days: number) => {
      const build = trace()
        .creates('main', { parent: null })
        .begins('main')
        .sleeps(days * 86_400)
      const timeline = build
        .at(days * 86_400)
        .wakes('main')
        .begins('main')
        .returns()
        .ends()
        .timeline()
      return /axisFormat (.*)\n(?: {2}tickInterval (.*)\n)?/
        .exec(renderMermaid(timeline, PLAIN_LOOK))!
        .slice(1)
    }
    expect([0.5, 3, 20, 200, 900].map(axis)).toEqual([
      ['%H:%M:%S', undefined],
      ['day %d, %H:%M', '12hour'],
      ['day %d', '3day'],
      ['day %j', '4week'],
      ['year %y, day %j', undefined],
    ])
  })
})

/** The sections and what is in them, without the day. */
function rowsOf(text: string): readonly string[] {
  const lines = text.split('\n').map(line => line.trim().replaceAll('2000-01-01 ', ''))
  return lines.slice(lines.indexOf('todayMarker off') + 1)
}
