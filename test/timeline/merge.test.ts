import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/render/chart.js'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { widthOf } from '../../src/render/printable.js'
import { mergeRuns, named } from '../../src/timeline/merge.js'
import * as examples from './example-traces.js'
import { randomTrace } from './random-trace.js'

describe('two runs on one axis', () => {
  it('have lanes one after the other, each main task called after its program', () => {
    const one = named('in a row', examples.inARow().stream())
    const other = named('side by side', examples.sideBySide().stream())
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

  it('keep their spans and their names, whatever they are', () => {
    fc.assert(
      fc.property(randomTrace(), randomTrace(), (one, other) => {
        const merged = mergeRuns(named('one', one.stream()), named('other', other.stream()))
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
