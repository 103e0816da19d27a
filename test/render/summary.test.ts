import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/render/chart/chart.js'
import { timelineAsJson } from '../../src/render/json.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderStory } from '../../src/render/story/story.js'
import { renderSummary } from '../../src/render/summary.js'
import { renderBoth, renderChartAlone } from '../../src/render/together.js'
import { buildTimeline } from '../../src/timeline/build.js'
import type { TraceEvent } from '../../src/trace/events.js'
import * as examples from '../timeline/example-traces.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'

describe('the summary', () => {
  it('says how much waiting went into how much time', () => {
    expect(summed(examples.sideBySide())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 3 tasks
       3.0 s elapsed · 4.0 s of waiting overlapped into 3.0 s, up to 2 waits at once ·
       loop idle 100 % · nothing left behind
      "
    `)
  })

  it('says when nothing overlapped', () => {
    expect(summed(examples.inARow())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 1 task
       3.0 s elapsed · 3.0 s of waiting, never two waits at once · loop idle 100 %
      "
    `)
  })

  it('ends with the options that it was made with, ready to be pasted into a shell', () => {
    const [started, ...events] = examples.inARow().stream()
    const madeWith = [
      '--signal',
      'SIGINT@2.5',
      '--latency',
      "it's worker*=0.0000001",
      '--cancel-at',
      '2:my task',
    ]
    const stream = [{ ...started!, madeWith } as TraceEvent, ...events]
    expect(
      `\n${renderSummary(buildTimeline(stream), { ...PLAIN_LOOK, width: 60 })}\n`,
    ).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 1 task
       3.0 s elapsed · 3.0 s of waiting, never two waits at once ·
       loop idle 100 %
       Made with --signal SIGINT@2.5 --latency \\
         'it'\\''s worker*=0.0000001' --cancel-at '2:my task'
      "
    `)
  })

  it('says that a run in which computing counts is like no other', () => {
    const [started, ...events] = examples.inARow().stream()
    const stream = [{ ...started!, madeWith: ['--cpu-time'] } as TraceEvent, ...events]
    const summary = renderSummary(buildTimeline(stream), PLAIN_LOOK)
    expect(summary.split('\n').slice(-2)).toEqual([
      ' Made with --cpu-time',
      ' # Computing was measured: another run is not quite the same.',
    ])
  })

  it('never calls a loop idle that has computed', () => {
    const build = trace().creates('main', { parent: null }).begins('main').computes(0.42).sleeps(1)
    const summary = summed(build.at(1).wakes('main').begins('main').returns().ends())
    expect(summary).toMatch(/0\.4 s of real\s+computing, which took no virtual time/)
    expect(summary).not.toContain('idle')
  })

  it('names the longest block, its line, and what it cost', () => {
    expect(summed(examples.blockingSleep())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 3 tasks
       3.0 s elapsed · 2.0 s of waiting, never two waits at once · loop idle 33 % ·
       nothing left behind
       ! time.sleep in task_b blocked the loop for 2.0 s: it kept task_a waiting
         (demo.py:7). Write \`await asyncio.sleep(...)\` instead.
      "
    `)
  })

  it('names tasks left behind', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('worker', { line: 3 })
    expect(summed(build.returns().ends())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 2 tasks
       0.0 s elapsed
       ! worker was still pending when the main task ended (demo.py:3). Await each
         task before \`main\` ends, or make it in a TaskGroup.
      "
    `)
  })

  it('passes warnings on as sentences with their lines', () => {
    const build = trace().warns(
      'never-awaited',
      'The coroutine fetch() was never awaited, so it never ran.',
      4,
    )
    expect(summed(build.ends())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 0 tasks
       0.0 s elapsed · no event loop ran
       ! The coroutine fetch() was never awaited, so it never ran (demo.py:4). Write
         \`await\` in front of the call, or make a task of it.
      "
    `)
  })

  it('explains an end that was no end', () => {
    expect(summed(examples.deadlock())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 3 tasks
       1.0 s elapsed · 2.0 s of waiting overlapped into 1.0 s, up to 2 waits at once ·
       loop idle 100 %
       ✗ Deadlock: main waits for gather of 2 (demo.py:22); a waits for Lock second,
         held by b (demo.py:6); b waits for Lock first, held by a (demo.py:13).
         Nothing is left that could wake any of them, so look for who should have, and
         what keeps them from it.
      "
    `)
  })

  it('says when the trace breaks off', () => {
    expect(summed(trace())).toMatchInlineSnapshot(`
      "
       CPython 3.14.2 · virtual clock · 0 tasks
       0.0 s elapsed
       ✗ The trace breaks off before the end of the run.
      "
    `)
  })
})

describe('the renderers', () => {
  it('put the chart above the story', () => {
    const timeline = examples.sideBySide().timeline()
    const both = renderBoth(timeline, PLAIN_LOOK)
    expect(both).toBe(`${renderChart(timeline, PLAIN_LOOK)}\n\n${renderStory(timeline, PLAIN_LOOK)}`)
  })

  it('list under a chart alone what its numbers stand for', () => {
    const timeline = examples.sideBySide().timeline()
    const alone = renderChartAlone(timeline, PLAIN_LOOK)
    expect(alone).toBe(`${renderChart(timeline, PLAIN_LOOK)}\n\n ① one starts\n ② two done\n ③ one done`)
    const build = trace().creates('main', { parent: null }).begins('main').prints('first\nsecond')
    for (let at = 0; at < 50; at++)
      build
        .sleeps(1)
        .at(at + 1)
        .wakes('main')
        .begins('main')
        .prints(`${at}`)
    const long = build.returns().ends().timeline()
    expect(renderChartAlone(long, PLAIN_LOOK)).toMatch(/ ① {2}first\n {4}second\n ② {2}0\n/)
    expect(renderChartAlone(long, PLAIN_LOOK)).toMatch(/ 22 more lines; `--all` shows them$/)
    expect(renderChartAlone(long, { ...PLAIN_LOOK, all: true })).toMatch(/ 51 49$/)
  })

  it('give the timeline as JSON with times in microseconds', () => {
    const json = JSON.parse(JSON.stringify(timelineAsJson(examples.lock().timeline())))
    expect(Object.keys(json)).toEqual([
      ...[
        'format',
        'run',
        'outcome',
        'explanation',
        'totals',
        'tasks',
        'workers',
        'jobs',
        'connections',
        'signals',
        'computed',
        'blocks',
        'wakes',
      ],
      ...['output', 'warnings', 'diagnosis', 'dropped'],
    ])
    expect(json.tasks[2].spans[2]).toEqual({
      ...{ state: 'waiting', from: 0, to: 2_000_000, label: 'lock db', job: null, isOpen: false },
      waiting: {
        ...{ on: 'lock', label: 'lock db', until: null, tasks: [], job: null, holders: [2], lock: null },
        place: { file: '/lessons/demo.py', line: 3 },
      },
    })
  })
})

function summed(build: TraceBuilder): string {
  return `\n${renderSummary(build.timeline(), PLAIN_LOOK)}\n`
}
