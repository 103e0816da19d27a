import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/render/chart/chart.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { windowOf } from '../../src/timeline/window.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'

describe('the axis of a chart', () => {
  it('keeps what happens in the first second apart, however often, when a long sleep follows', () => {
    const build = sleeps(trace().creates('main', { parent: null }).begins('main'), 40, 0.02)
    expect(drawn(sleeps(build, 1, 600).returns().ends()).slice(0, 4)).toMatchInlineSnapshot(`
      [
        "          0 s           0.2            0.4            0.6           0.8    600.8",
        "          ├─────────────┼──────────────┼──────────────┼─────────────┼≈≈≈≈≈≈≈≈≈≈┼",
        " loop     ██ ██ ██ ██ ███ ██ ██ ██ ██ ███ ██ ██ ██ ██ ███ ██ ██ ██ ██ +600.0 s █",
        " main     ██·██·██·██·███·██·██·██·██·███·██·██·██·██·███·██·██·██·██ sleep 600✓",
      ]
    `)
  })

  it('breaks each gap that is far longer than the others, and has round times between the breaks', () => {
    const build = sleeps(trace().creates('main', { parent: null }).begins('main'), 5, 0.2)
    const again = sleeps(sleeps(build, 1, 600), 5, 0.2)
    expect(drawn(sleeps(again, 1, 86_400).returns().ends()).slice(0, 4)).toMatchInlineSnapshot(`
      [
        "          0 s                  1           601                   602       87002",
        "          ├──══───══──══───══──┼═≈≈≈≈≈≈≈≈≈≈┼═──══───══──══───══──┼═≈≈≈≈≈≈≈≈≈≈┼══",
        " loop     █  ██   ██  ██   ██  ██ +600.0 s ██  ██   ██  ██   ██  ██ +1 d     ███",
        " main     █··»█···»█··»█···»█··»█ sleep 600»█··»█···»█··»█···»█··»█≈≈≈≈≈≈≈≈≈≈»█✓",
      ]
    `)
  })

  it('is in proportion where gaps have all lengths', () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const seconds of [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4]) sleeps(build, 1, seconds)
    expect(drawn(build.returns().ends())[1]).not.toContain('≈')
  })

  it('gives equal sleeps equal columns where times have to share them', () => {
    const build = sleeps(trace().creates('main', { parent: null }).begins('main'), 60, 1)
      .returns()
      .ends()
    expect(drawn(build).slice(0, 4)).toMatchInlineSnapshot(`
      [
        "          0 s                    20                     40                    60",
        "          ├──────────────────────┼──────────────────────┼──────────────────────┼",
        " loop     █ █  █ █ █  █ █ █ █  █ █ █  █ █ █ █  █ █ █  █ █ █  █ █ █ █  █ █ █  █ █",
        " main     █·█··█·█·█··█·█·█·█··█·█·█··█·█·█·█··█·█·█··█·█·█··█·█·█·█··█·█·█··█·✓",
      ]
    `)
  })

  it('has round times in a part of a run, and no loop that runs at its edges', () => {
    const build = sleeps(trace().creates('main', { parent: null }).begins('main'), 4, 1)
      .returns()
      .ends()
    const part = windowOf(build.timeline(), { from: 1_100_000, to: 2_900_000, task: null })
    expect(renderChart(part, PLAIN_LOOK).split('\n').slice(0, 4)).toMatchInlineSnapshot(`
      [
        "          1.1            1.5                2                   2.5",
        "          ├──────────────┼──────────────────┼═──────────────────┼───────────────",
        " loop       +0.9 s                          ██ +0.9 s",
        " main     · sleep 1 ························»█· sleep 1 ·······················",
      ]
    `)
  })
})

/** The running task sleeps so many times, and goes on. */
function sleeps(build: TraceBuilder, times: number, seconds: number): TraceBuilder {
  for (let time = 0; time < times; time++) {
    build.sleeps(seconds)
    build
      .at(build.seconds() + seconds)
      .wakes('main')
      .begins('main')
  }
  return build
}

function drawn(build: TraceBuilder): readonly string[] {
  return renderChart(build.timeline(), PLAIN_LOOK).split('\n')
}
