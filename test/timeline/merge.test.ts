import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/render/chart/chart.js'
import { glyphsOf } from '../../src/render/look/glyphs.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { widthOf } from '../../src/render/text/printable.js'
import { wordsFor } from '../../src/render/text/words.js'
import { mergeRuns } from '../../src/timeline/merging/merge.js'
import { titledRun } from '../../src/timeline/titled-run.js'
import * as examples from './example-traces.js'
import { randomTrace } from './random-trace.js'
import { trace } from './trace-builder.js'

describe('two runs on one axis', () => {
  it('have lanes one after the other, each main task called after its program', () => {
    const one = titledRun('in a row', examples.inARow().stream())
    const other = titledRun('side by side', examples.sideBySide().stream())
    expect(renderChart(mergeRuns(one, other), PLAIN_LOOK)).toMatchInlineSnapshot(`
      "              0 s                   1                    2                 3
                    ├══───────────────────┼══──────────────────┼─────────────────┼════
       in a row     █· sleep 1 ···········»█· sleep 2 ···························»█✓
       side by side █· waits for task_one ·········································↑█✓
       ├ task_one   +█· sleep 3 ·················································»█✓
       └ task_two   +▒█· sleep 1 ·········»█✓
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ↑ woken from below   ✓ returned   ═ no time passes"
    `)
  })

  it('show where one of them was stuck, and nothing of it after that', () => {
    const one = titledRun('stuck.py', examples.deadlock().stream())
    const other = titledRun('fine.py', examples.inARow().stream())
    expect(renderChart(mergeRuns(one, other), PLAIN_LOOK)).toMatchInlineSnapshot(`
      "          0 s                     1                      2                   3
                ├══─────────────────────┼══────────────────────┼───────────────────┼══
       stuck.py █· waits for gather of 2 ·✗ deadlock: waits for gather of 2
       ├ a      +█· sleep 1 ············»█
       └ b      +▒█· sleep 1 ···········»▒█
       fine.py  █· sleep 1 ·············»█· sleep 2 ·······························»█✓
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ✓ returned   ✗ failed   ═ no time passes"
    `)
  })

  it('say whose a signal, a worker, and a holder of the same name are', () => {
    const run = (signal: string) =>
      trace()
        .creates('main', { parent: null })
        .begins('main')
        .submits('job')
        .jobStarts('job', 'asyncio_0')
        .creates('user')
        .waits('job', 'job', { job: 'job' })
        .begins('user')
        .waits('lock', 'lock', { holders: ['main'] })
        .at(1)
        .add({ type: 'signal', name: 'SIGHUP', handled: 'ignored' })
        .at(2)
        .add({ type: 'signal', name: signal, handled: 'ignored' })
        .at(9)
        .ends()
    const merged = mergeRuns(
      titledRun('a.py', run('SIGINT').stream()),
      titledRun('b.py', run('SIGTERM').stream()),
    )
    expect(merged.tasks.map(({ name, title }) => title ?? name)).toEqual(['a.py', 'user', 'b.py', 'user'])
    expect(merged.workers.map(({ name }) => name)).toEqual(['asyncio_0 (a.py)', 'asyncio_0 (b.py)'])
    expect(merged.signals.marks.map(({ note }) => note)).toEqual([
      'SIGHUP',
      'SIGINT (a.py)',
      'SIGTERM (b.py)',
    ])
    const words = wordsFor(merged, glyphsOf(PLAIN_LOOK))
    const waits = merged.tasks.flatMap(({ spans }) => spans.flatMap(({ waiting }) => waiting ?? []))
    expect(waits.map(words.waits)).toEqual([
      'waits for job in a thread',
      'waits for lock, held by main (a.py)',
      'waits for job in a thread',
      'waits for lock, held by main (b.py)',
    ])
  })

  it('keep their spans and their names, whatever they are', () => {
    fc.assert(
      fc.property(randomTrace(), randomTrace(), (one, other) => {
        const merged = mergeRuns(titledRun('one', one.stream()), titledRun('other', other.stream()))
        const times = (of: typeof merged) =>
          of.tasks.map(({ spans }) => spans.map(({ state, from, to }) => [state, from.at, to.at]))
        const apart = [one.timeline(), other.timeline()]
        const cut = (spans: (string | number)[][]) => spans.filter(span => span[1] !== span[2])
        const isDone = apart.every(({ tasks }) => tasks.every(({ ended }) => ended !== null))
        if (isDone) expect(times(merged).map(cut)).toEqual(apart.flatMap(times).map(cut))
        for (const line of renderChart(merged, PLAIN_LOOK).split('\n'))
          expect(widthOf(line)).toBeLessThanOrEqual(80)
      }),
    )
  })
})
