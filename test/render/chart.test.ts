import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/render/chart/chart.js'
import { type Look, PLAIN_LOOK } from '../../src/render/look/look.js'
import { windowOf } from '../../src/timeline/window.js'
import * as examples from '../timeline/example-traces.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'

describe('the chart', () => {
  it('shows two tasks sleeping side by side, and who woke the main task', () => {
    expect(drawn(examples.sideBySide())).toMatchInlineSnapshot(`
      "
                  0 s                    1                    2                  3
                  ├══────────────────────┼══──────────────────┼──────────────────┼════
       loop       ███ +1.0 s             ███ +2.0 s                              █████
       main       █· waits for task_one ···········································↑█✓
       ├ task_one +█· sleep 3 ···················································»█✓
       └ task_two +▒█· sleep 1 ··········»█✓
       prints      ①                      ②                                       ③
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ↑ woken from below   ✓ returned   ═ no time passes
      "
    `)
  })

  it('shows awaits in a row as one lane', () => {
    expect(drawn(examples.inARow())).toMatchInlineSnapshot(`
      "
                0 s                    1                      2                    3
                ├──────────────────────┼═─────────────────────┼────────────────────┼══
       loop     █ +1.0 s               ██ +2.0 s                                   ███
       main     █· sleep 1 ············»█· sleep 2 ································»█✓
       prints   ①                       ②
       █ running   · waiting   » woken by its timer   ✓ returned   ═ no time passes
      "
    `)
  })

  it('shows what a blocking call costs the others', () => {
    expect(drawn(examples.blockingSleep())).toMatchInlineSnapshot(`
      "
                0 s                   1                  2                       3
                ├══───────────────────┼──────────────────┼═══────────────────────┼════
       loop     ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓████ +1.0 s             █████
       main     █· waits for gather of 2: task_a and task_b ·······················↑█✓
       ├ task_a +█· sleep 1 ··········▒ kept waiting ▒▒▒▒▒»█✓                      │
       └ task_b +▒█▓ time.sleep ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓█· sleep 1 ·············»█✓
       █ running   ▒ ready, not yet run   · waiting   ▓ blocks the loop   + created
       » woken by its timer   ↑ woken from below   ✓ returned   ═ no time passes
      "
    `)
  })

  it('shows a cancellation from the asking to the end', () => {
    expect(drawn(examples.cancellation())).toMatchInlineSnapshot(`
      "
                   0 s                      1                       2
                   ├═───────────────────────┼───────────────────────┼───────────══════
       loop        ██ +2.5 s                                                    ██████
       main        █· sleep 2.5 ················································»█·↑█✓
       └ heartbeat +█· sleep 4 ··················································⊗█⊘
       prints       ①                                                             ②
       █ running   · waiting   + created   » woken by its timer   ↑ woken from below
       ✓ returned   ⊗ asked to cancel   ⊘ ended cancelled   ═ no time passes
      "
    `)
  })

  it('shows a timeout that strikes', () => {
    expect(drawn(examples.timeout())).toMatchInlineSnapshot(`
      "
                0 s              0.5              1               1.5              2
                ├────────────────┼────────────────┼───────────────┼────────────────┼══
       loop     █ +2.0 s                                                           ███
       main     █· sleep 5 ························································⚑█✓
       prints                                                                       ①
       █ running   · waiting   ✓ returned   ⚑ its timeout is over   ═ no time passes
      "
    `)
  })

  it('shows a queue handing work from one task to another', () => {
    expect(drawn(examples.queue())).toMatchInlineSnapshot(`
      "
                  0 s                   1                    2                 3
                  ├══───────────────────┼══──────────────────┼─────────────────┼══════
       loop       ███ +1.0 s            ███ +2.0 s                             ███████
       main       █· waits for gather of 2: producer and consumer ·················↑█✓
       ├ producer +█· sleep 1 ··········»█· sleep 2 ···························»█✓ │
       └ consumer +▒█· queue.get ········↓█· waits for queue.get ···············↓▒█✓
       prints                             ①                                       ②
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ↑ woken from below   ↓ woken from above   ✓ returned   ═ no time passes
      "
    `)
  })

  it('says who holds the lock that a task waits for', () => {
    expect(drawn(examples.lock())).toMatchInlineSnapshot(`
      "
                0 s                   1                  2                       3
                ├══───────────────────┼──────────────────┼═══────────────────────┼════
       loop     ███ +2.0 s                               ████ +1.0 s             █████
       main     █· waits for group of 2: a and b ··································↑█✓
       ├ a      +█· sleep 2 ·····························»█✓                       │
       └ b      +▒█· waits for lock db, held by a ········↓▒█· sleep 1 ··········»█✓
       prints    ①                                          ②
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ↑ woken from below   ↓ woken from above   ✓ returned   ═ no time passes
      "
    `)
  })

  it('says who held the lock while a task waited, one after the other', () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of ['a', 'b', 'c']) build.creates(name)
    build
      .waits('gather', 'gather of 3', { tasks: ['a', 'b', 'c'] })
      .begins('a')
      .sleeps(2)
    build.begins('b').waits('lock', 'lock db', { holders: ['a'], lock: 1 })
    build.begins('c').waits('lock', 'lock db', { holders: ['a'], lock: 1 })
    build.at(2).wakes('a').begins('a').locks(1).wakes('b').returns()
    build.begins('b').locks(1, 'b').sleeps(3).at(5).wakes('b').begins('b').locks(1).wakes('c').returns()
    build.begins('c').locks(1, 'c').returns().wakes('main', build.endOf('c')).begins('main').returns().ends()
    const lanes = drawn(build).split('\n')
    expect(lanes.find(line => line.includes('├ b'))).toContain('· lock db, held by a ·')
    expect(lanes.find(line => line.includes('└ c'))).toContain('· waits for lock db, held by a, then b ·')
  })

  it('writes no label over the line from whoever woke a task below', () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of ['a', 'b', 'c']) build.creates(name)
    build
      .waits('gather', 'gather of 3', { tasks: ['a', 'b', 'c'] })
      .begins('a')
      .sleeps(1)
    build.begins('b').waits('event', 'event that is long to say').begins('c').waits('future', 'future')
    build.at(1).wakes('a').begins('a').wakes('c').sleeps(1).begins('c').sleeps(1).at(2)
    const lanes = drawn(build.wakes('c').begins('c').returns().ends()).split('\n')
    const arrow = lanes.find(line => line.includes('└ c'))!.indexOf('↓')
    expect(lanes.find(line => line.includes('├ b'))![arrow]).toBe('│')
  })

  it('gives each thread a lane, with its jobs one after the other', () => {
    expect(drawn(examples.threads())).toMatchInlineSnapshot(`
      "
                0 s             1               2            3            4
                ├═──────────────┼═──────────────┼────────────┼────────────┼══
       loop     ██ +1.0 s       ██ +1.0 s       █ +2.0 s                  ███
       main     █· waits for gather of 3 ·································↑█✗ OSError
       pool_0    █· read_a: sleep 2 ············✓                         │
       pool_1    █· read_b ·····✓█· read_c: sleep 3 ······················✗ OSError
       █ running   · waiting   ↑ woken from below   ✓ returned   ✗ failed
       ═ no time passes
      "
    `)
  })

  it('shows a signal and whom it woke', () => {
    expect(drawn(examples.signal())).toMatchInlineSnapshot(`
      "
                0 s          0.5           1            1.5           2            2.5
                ├────────────┼─────────────┼────────────┼─────────────┼────────────┼══
       loop     █ +2.5 s                                                           ███
       signals                                                             SIGTERM ↯
       main     █· waits for event stop ···········································↓█✓
       prints                                                                       ①
       █ running   · waiting   ↓ woken from above   ✓ returned   ↯ signal
       ═ no time passes
      "
    `)
  })

  it('marks a callback that fails on the row of the loop', () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(2)
    build.at(1).warns('callback-failed', 'The callback remind failed with OSError.')
    const whole = build.at(2).wakes('main').begins('main').returns().ends().timeline()
    expect(`\n${renderChart(whole, PLAIN_LOOK)}\n`).toMatchInlineSnapshot(`
      "
                0 s              0.5              1                1.5             2
                ├────────────────┼────────────────┼────────────────┼───────────────┼══
       loop     █ +1.0 s                          ✗ +1.0 s                         ███
       main     █· sleep 2 ························································»█✓
       █ running   · waiting   » woken by its timer   ✓ returned   ✗ failed
       ═ no time passes
      "
    `)
    expect(renderChart(windowOf(whole, { from: 1_500_000, to: null, task: null }), PLAIN_LOOK)).not.toContain(
      '✗',
    )
  })

  it('has a loop only while one runs', () => {
    const build = trace().prints('before').at(2).creates('main', { parent: null }).begins('main').sleeps(1)
    build.at(3).wakes('main').begins('main').returns().at(4).prints('after')
    expect(drawn(build.ends())).toMatchInlineSnapshot(`
      "
                0 s             1               2                3                   4
                ├───────────────┼───────────────┼────────────────┼══─────────────────┼
       loop                                     █ +1.0 s         ███
       main                                     █· sleep 1 ······»█✓
       prints   ①                                                                    ②
       █ running   · waiting   » woken by its timer   ✓ returned   ═ no time passes
      "
    `)
    expect(drawn(trace().prints('alone').ends())).not.toContain('loop')
  })

  it('leaves room after a deadlock to say who waits for what', () => {
    expect(drawn(examples.deadlock())).toMatchInlineSnapshot(`
      "
                0 s      0.2     0.4    0.6     0.8    1
                ├══──────┼───────┼──────┼───────┼──────┼══
       loop     ███ +1.0 s                             ██✗ deadlock
       main     █· waits for gather of 2: a and b ····································
       ├ a      +█· sleep 1 ···························»█· Lock second, held by b ····
       └ b      +▒█· sleep 1 ··························»▒█· Lock first, held by a ····
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ✗ failed   ═ no time passes
      "
    `)
  })

  it('keeps columns straight under wide names', () => {
    expect(drawn(examples.wideNames())).toMatchInlineSnapshot(`
      "
                 0 s              0.5             1              1.5             2
                 ├═───────────────┼───────────────┼──────────────┼───────────────┼════
       loop      ██ +2.0 s                                                       █████
       main      █· waits for 名前 🚀 ·············································↑█✓
       └ 名前 🚀 +█· sleep 2 ····················································»█✓
       prints     ①
       █ running   · waiting   + created   » woken by its timer   ↑ woken from below
       ✓ returned   ═ no time passes
      "
    `)
  })

  it('folds 200 tasks that do the same', () => {
    expect(drawn(examples.manyWorkers(200))).toMatchInlineSnapshot(`
      "
                    0 s                            0.5                          1
                    ├═─────────────────────────────┼────────────────────────────┼═════
       loop         ██ +1.0 s                                                   ██████
       main         █· waits for gather of 200 ····································↑█✓
       ├ worker-1   +█· sleep 1 ················································»█✓│
       └ × 199 more just like this: worker-2 … worker-200
       █ running   · waiting   + created   » woken by its timer   ↑ woken from below
       ✓ returned   ═ no time passes
      "
    `)
  })

  it('frames 200 tasks that differ in their times by the first and the last', () => {
    expect(drawn(examples.manyWorkers(200, false))).toMatchInlineSnapshot(`
      "
                    0 s                  5           10           15          20
                    ├══───────═══────────┼───────────┼────────────┼───────────┼─══════
       loop         ███       ███ █ ██ █ ██ █ ██ █ █ ██ █ ██ █ █ ██ █ ██ █ █ ██ ██████
       main         █· waits for gather of 200 ····································↑█✓
       ├ worker-1   +█ sleep 1»█✓                                                  │
       ├ × 198 more like this, at other times: worker-2 … worker-199               │
       └ worker-200 +▒█· sleep 20.9 ·············································»█✓
       █ running   ▒ ready, not yet run   · waiting   + created   » woken by its timer
       ↑ woken from below   ✓ returned   ═ no time passes
       times up to 0.6 s apart share a column; \`--from\` and \`--to\` show more
      "
    `)
  })

  it('unfolds everything on demand', () => {
    expect(drawn(examples.manyWorkers(200), { all: true })).toContain('worker-137')
  })

  it('has an ASCII twin', () => {
    expect(drawn(examples.sideBySide(), { ascii: true })).toMatchInlineSnapshot(`
      "
                  0 s                    1                    2                  3
                  +::--------------------+::------------------+------------------+::::
       loop       ### +1.0 s             ### +2.0 s                              #####
       main       #. waits for task_one ...........................................^#v
       |-task_one +#. sleep 3 ...................................................*#v
       \`-task_two +=#. sleep 1 ..........*#v
       prints      1                      2                                       3
       # running   = ready, not yet run   . waiting   + created   * woken by its timer
       ^ woken from below   v returned   : no time passes
      "
    `)
  })

  it('works on 60 columns', () => {
    expect(drawn(examples.sideBySide(), { width: 60 })).toMatchInlineSnapshot(`
      "
                  0 s             1              2           3
                  ├══─────────────┼══────────────┼───────────┼════
       loop       ███ +1.0 s      ███ +2.0 s                 █████
       main       █· waits for task_one ·······················↑█✓
       ├ task_one +█· sleep 3 ·······························»█✓
       └ task_two +▒█· sleep 1 ···»█✓
       prints      ①               ②                          ③
       █ running   ▒ ready, not yet run   · waiting   + created
       » woken by its timer   ↑ woken from below   ✓ returned
       ═ no time passes
      "
    `)
  })

  it('cuts a gap short that would squeeze the rest, and says so', () => {
    const long = trace()
      .creates('main', { parent: null })
      .begins('main')
      .sleeps(1)
      .at(1)
      .wakes('main')
      .begins('main')
    expect(
      drawn(long.sleeps(3600).at(3601).wakes('main').begins('main').returns().ends()),
    ).toMatchInlineSnapshot(`
      "
                0 s                         0.5                        1          3601
                ├───────────────────────────┼──────────────────────────┼═≈≈≈≈≈≈≈≈≈≈┼══
       loop     █ +1.0 s                                               ██ +1 h     ███
       main     █· sleep 1 ············································»█≈≈≈≈≈≈≈≈≈≈»█✓
       █ running   · waiting   » woken by its timer   ✓ returned   ═ no time passes
       ≈ time left out
      "
    `)
  })

  it('has escapes only where colour is wanted', () => {
    expect(drawn(examples.blockingSleep())).not.toContain('\u001b')
    expect(drawn(examples.blockingSleep(), { colour: 1 })).toContain('\u001b[31m')
  })

  it('draws a trace of nothing', () => {
    expect(drawn(trace())).toMatchInlineSnapshot(`
      "
                0 s
                ├
      "
    `)
  })
})

function drawn(build: TraceBuilder, look: Partial<Look> = {}): string {
  return `\n${renderChart(build.timeline(), { ...PLAIN_LOOK, ...look })}\n`
}
