import { describe, expect, it } from 'vitest'
import type { Moment, Timeline } from '../../src/timeline/model.js'
import { missedBy, WHOLE, type Window, windowOf } from '../../src/timeline/window.js'
import { toldLanes } from './told-lanes.js'
import { trace } from './trace-builder.js'

const place = { file: '/lessons/demo.py', line: 3 }

/** Ten seconds in which something of everything happens. */
function everything(): Timeline {
  const asked = { type: 'connection.asked', address: 'a:1', latency: 5000, task: 1, place } as const
  const sent = { type: 'connection.sent', by: 'client', bytes: 9, task: 1, place } as const
  const build = trace().creates('main', { parent: null }).begins('main').creates('worker').creates('other')
  build
    .add({ ...asked, connection: 1 })
    .add({ ...sent, connection: 1, arrives: 5000 })
    .submits('read')
  build.add({ type: 'timer.set', timer: 1, when: 6_000_000, label: 'timeout 6', task: 1 })
  build.add({ type: 'timer.set', timer: 2, when: 3_000_000, label: 'tick', task: null })
  build.waits('event', 'event').begins('worker').sleeps(2).begins('other').prints('other').sleeps(9)
  build.jobStarts('read', 'pool_0').at(1).add({ type: 'callback.ready', callback: 1, name: 'tick' })
  build.at(2).wakes('worker').begins('worker').prints('worker').blocks('open', 3).sleeps(1).at(5.5)
  build.add({ type: 'callback.left', callback: 1 }).signal('SIGHUP', 'ignored')
  build.add({ ...sent, connection: 1, arrives: 5_505_000 })
  build.add({ type: 'connection.ended', connection: 1, by: 'client', how: 'closed', task: 1 })
  build.at(6).wakes('worker').begins('worker').returns().at(7).jobEnds('read').at(8).signal('SIGTERM', 'stop')
  build.wakes('main').at(9).wakes('other').begins('other').returns().at(9.5).begins('main').creates('late')
  build.at(10).returns()
  return build.ends().timeline()
}

const seconds = ({ at, index }: Moment) => `${at / 1_000_000}${index < 0 ? '?' : ''}`

/** Everything that a part of it shows. */
function shown(window: Partial<Window>) {
  const part = windowOf(everything(), { ...WHOLE, ...window })
  return {
    lanes: `${toldLanes([...part.tasks, ...part.workers, { ...part.loop, name: 'loop' }, { ...part.signals, name: 'signals', spans: [] }])}`,
    connections: part.connections.map(({ name, parcels }) =>
      [name, ...parcels.map(({ sent }) => seconds(sent))].join(' '),
    ),
    entries: part.entries.map(({ who, began }) => `${seconds(began)} ${Object.values(who).join(' ')}`),
    wakes: part.wakes.map(({ task, ready }) => `${task} at ${seconds(ready)}`),
    blocks: part.blocks.map(
      ({ call, from, began, to }) => `${call} ${from / 1e6} ${seconds(began)}-${seconds(to)}`,
    ),
    callbacks: part.callbacks.map(({ name, ready, left }) => `${name} ${seconds(ready)}-${seconds(left)}`),
    timers: part.timers.map(({ label, set, over }) => `${label} ${seconds(set)}-${seconds(over)}`),
    output: part.output.map(({ text, moment }) => `${text.trim()} at ${seconds(moment)}`),
    beats: [
      part.beats.at.map(at => at / 1e6).join(' '),
      part.beats.edges.map(at => at / 1e6).join(' '),
      [...part.beats.ofEvent].join(' '),
    ],
    ends: [part.outcome?.kind ?? null, part.end.at / 1e6, part.whole?.tasks.length ?? null],
  }
}

describe('a part of a run shows', () => {
  it('what happened between two times, cut off at both', () => {
    expect(shown({ from: 2_500_000, to: 5_750_000 })).toMatchInlineSnapshot(`
      {
        "beats": [
          "2.5 5 5.5 5.5 5.75",
          "2.5 5.75",
          "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 2 3 3 3 4 4 4 4 4 4 4 4 4 4 4 4 4 4",
        ],
        "blocks": [
          "open 2.5 2.5?-5",
        ],
        "callbacks": [
          "tick 1-5.5",
        ],
        "connections": [
          "a:1 5.5",
        ],
        "ends": [
          null,
          5.75,
          4,
        ],
        "entries": [
          "5 task 2",
          "5.5 signal SIGHUP ignored",
        ],
        "lanes": "
      main
        spans: 2.5?-5.75? waiting event
        marks: 
      worker
        spans: 2.5?-5 blocking open, 5-5 running, 5-5.75? waiting sleep 1
        marks: 
      other
        spans: 2.5?-5.75? waiting sleep 9
        marks: 
      pool_0
        spans: 2.5?-5.75? running (job 1)
        marks: 
      loop
        spans: 
        marks: 
      signals
        spans: 
        marks: 5.5 signal "SIGHUP"
      ",
        "output": [],
        "timers": [
          "timeout 6 2.5?-5.75?",
          "tick 2.5?-3?",
          "sleep 9 2.5?-5.75?",
          "sleep 1 5-5.75?",
        ],
        "wakes": [],
      }
    `)
  })

  it('what happens at the very times, too', () => {
    expect(shown({ from: 2_000_000, to: 6_000_000 })).toMatchInlineSnapshot(`
      {
        "beats": [
          "2 2 5 5.5 5.5 6 6 6",
          "",
          "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 2 2 3 4 4 4 5 6 7 7 7 7 7 7 7 7 7 7 7 7",
        ],
        "blocks": [
          "open 2 2-5",
        ],
        "callbacks": [
          "tick 1-5.5",
        ],
        "connections": [
          "a:1 5.5",
        ],
        "ends": [
          null,
          6,
          4,
        ],
        "entries": [
          "2 task 2",
          "5 task 2",
          "5.5 signal SIGHUP ignored",
          "6 task 2",
        ],
        "lanes": "
      main
        spans: 2?-6? waiting event
        marks: 
      worker
        spans: 2?-2 waiting sleep 2, 2-2 ready, 2-2 running, 2-5 blocking open, 5-5 running, 5-6 waiting sleep 1, 6-6 ready, 6-6 running
        marks: 2 wake by timer sleep, 6 wake by timer sleep, 6 returned "None"
      other
        spans: 2?-6? waiting sleep 9
        marks: 
      pool_0
        spans: 2?-6? running (job 1)
        marks: 
      loop
        spans: 
        marks: 
      signals
        spans: 
        marks: 5.5 signal "SIGHUP"
      ",
        "output": [
          "worker at 2",
        ],
        "timers": [
          "timeout 6 2?-6?",
          "tick 2?-3?",
          "sleep 2 2?-2",
          "sleep 9 2?-6?",
          "sleep 1 5-6",
        ],
        "wakes": [
          "2 at 2",
          "2 at 6",
        ],
      }
    `)
  })

  it('nothing of what came later', () => {
    expect(shown({ to: 1_500_000 })).toMatchInlineSnapshot(`
      {
        "beats": [
          "0 0 0 0 1 1.5",
          "1.5",
          "0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 2 2 2 3 4 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5",
        ],
        "blocks": [],
        "callbacks": [
          "tick 1-5.5",
        ],
        "connections": [
          "a:1 0",
        ],
        "ends": [
          null,
          1.5,
          4,
        ],
        "entries": [
          "0 program",
          "0 task 1",
          "0 task 2",
          "0 task 3",
          "0 job 1",
        ],
        "lanes": "
      main
        spans: 0-0 ready, 0-0 running, 0-1.5? waiting event
        marks: 0 created, 0 wake by start
      worker
        spans: 0-0 ready, 0-0 running, 0-1.5? waiting sleep 2
        marks: 0 created by task 1 false, 0 wake by start
      other
        spans: 0-0 ready, 0-0 running, 0-1.5? waiting sleep 9
        marks: 0 created by task 1 false, 0 wake by start
      pool_0
        spans: 0-1.5? running (job 1)
        marks: 
      loop
        spans: 
        marks: 
      signals
        spans: 
        marks: 
      ",
        "output": [
          "other at 0",
        ],
        "timers": [
          "timeout 6 0-1.5?",
          "tick 0-1.5?",
          "sleep 2 0-1.5?",
          "sleep 9 0-1.5?",
        ],
        "wakes": [
          "1 at 0",
          "2 at 0",
          "3 at 0",
        ],
      }
    `)
  })

  it('nothing of what was over', () => {
    expect(shown({ from: 9_250_000 })).toMatchInlineSnapshot(`
      {
        "beats": [
          "9.25 9.5 10",
          "9.25",
          "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 2 2",
        ],
        "blocks": [],
        "callbacks": [],
        "connections": [],
        "ends": [
          "finished",
          10,
          4,
        ],
        "entries": [
          "9.5 task 1",
        ],
        "lanes": "
      main
        spans: 9.25?-9.5 ready, 9.5-10 running
        marks: 10 returned "None"
      late
        spans: 9.5-10… ready
        marks: 9.5 created by task 1 false, 9.5 wake by start
      loop
        spans: 
        marks: 
      signals
        spans: 
        marks: 
      ",
        "output": [],
        "timers": [],
        "wakes": [
          "4 at 9.5",
        ],
      }
    `)
  })

  it('one moment', () => {
    expect(shown({ from: 5_500_000, to: 5_500_000 })).toMatchInlineSnapshot(`
      {
        "beats": [
          "5.5 5.5",
          "",
          "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        ],
        "blocks": [],
        "callbacks": [
          "tick 1-5.5",
        ],
        "connections": [
          "a:1 5.5",
        ],
        "ends": [
          null,
          5.5,
          4,
        ],
        "entries": [
          "5.5 signal SIGHUP ignored",
        ],
        "lanes": "
      main
        spans: 5.5?-5.5? waiting event
        marks: 
      worker
        spans: 5.5?-5.5? waiting sleep 1
        marks: 
      other
        spans: 5.5?-5.5? waiting sleep 9
        marks: 
      pool_0
        spans: 5.5?-5.5? running (job 1)
        marks: 
      loop
        spans: 
        marks: 
      signals
        spans: 
        marks: 5.5 signal "SIGHUP"
      ",
        "output": [],
        "timers": [
          "timeout 6 5.5?-5.5?",
          "sleep 9 5.5?-5.5?",
          "sleep 1 5.5?-5.5?",
        ],
        "wakes": [],
      }
    `)
  })

  it('some tasks, and what is theirs alone, but all that is printed', () => {
    expect(shown({ task: 'worker' })).toMatchInlineSnapshot(`
      {
        "beats": [
          "0 0 0 0 1 2 2 5 5.5 5.5 6 6 6 7 8 9 9 9 9.5 10",
          "",
          "0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 2 2 2 3 4 5 6 6 7 7 8 9 9 9 10 11 12 13 14 14 15 16 17 18 18 18 19 19",
        ],
        "blocks": [
          "open 2 2-5",
        ],
        "callbacks": [],
        "connections": [],
        "ends": [
          "finished",
          10,
          4,
        ],
        "entries": [
          "0 task 2",
          "2 task 2",
          "5 task 2",
          "6 task 2",
        ],
        "lanes": "
      worker
        spans: 0-0 ready, 0-0 running, 0-2 waiting sleep 2, 2-2 ready, 2-2 running, 2-5 blocking open, 5-5 running, 5-6 waiting sleep 1, 6-6 ready, 6-6 running
        marks: 0 created by task 1 false, 0 wake by start, 2 wake by timer sleep, 6 wake by timer sleep, 6 returned "None"
      loop
        spans: 
        marks: 
      signals
        spans: 
        marks: 5.5 signal "SIGHUP", 8 signal "SIGTERM"
      ",
        "output": [
          "other at 0",
          "worker at 2",
        ],
        "timers": [
          "sleep 2 0-2",
          "sleep 1 5-6",
        ],
        "wakes": [
          "2 at 0",
          "2 at 2",
          "2 at 6",
        ],
      }
    `)
  })

  it('how it ended only where it reaches to the end', () => {
    const end = (from: number | null, to: number | null) =>
      windowOf(everything(), { from, to, task: null }).outcome?.kind
    expect([
      end(9_000_000, null),
      end(9_000_000, 10_000_000),
      end(9_000_000, 12_000_000),
      end(null, 9_999_999),
    ]).toEqual(['finished', 'finished', 'finished', undefined])
  })

  it('no more of a part than of the whole', () => {
    const part = windowOf(everything(), { from: 2_000_000, to: 6_000_000, task: null })
    const smaller = windowOf(part, { from: 3_000_000, to: null, task: null })
    expect([smaller.whole, smaller.end.at]).toEqual([part.whole, 6_000_000])
  })
})

describe('the name of a task', () => {
  const timeline = everything()
  const found = (task: string) => windowOf(timeline, { ...WHOLE, task }).tasks.map(({ name }) => name)

  it("is given by a piece of it, or by a pattern of the whole; Python's own name does, too", () => {
    expect([
      found('other'),
      found('r'),
      found('*r'),
      found('o*r'),
      found('*'),
      found('o*'),
      found('*k*'),
    ]).toEqual([
      ['other'],
      ['worker', 'other'],
      ['worker', 'other'],
      ['other'],
      ['main', 'worker', 'other', 'late'],
      ['other'],
      ['worker'],
    ])
    const build = trace()
      .creates('Task-7', { coroutine: 'fetch', parent: null })
      .begins('Task-7')
      .returns()
      .ends()
    const names = (task: string) =>
      windowOf(build.timeline(), { ...WHOLE, task }).tasks.map(({ name }) => name)
    expect([names('Task-7'), names('fetch'), names('Task-*'), names('Task-8')]).toEqual([
      ['fetch'],
      ['fetch'],
      ['fetch'],
      [],
    ])
  })

  it('may have signs in it that mean something to patterns', () => {
    const build = trace()
      .creates('a.b(c)', { parent: null })
      .begins('a.b(c)')
      .creates('axb(c)')
      .returns()
      .ends()
    const names = windowOf(build.timeline(), { ...WHOLE, task: 'a.b(*' }).tasks.map(({ name }) => name)
    expect(names).toEqual(['a.b(c)'])
  })

  it('is missed where no task has it; nothing is missed where there are no tasks', () => {
    const empty = trace().prints('a').ends().timeline()
    expect([
      missedBy(timeline, { ...WHOLE, task: 'nobody' }),
      missedBy(empty, { ...WHOLE, task: 'nobody' }),
      missedBy(timeline, { ...WHOLE, from: 10_000_000 }),
      missedBy(timeline, { ...WHOLE, from: 10_000_001 }),
      missedBy(timeline, { ...WHOLE, to: 1 }),
      missedBy(timeline, { ...WHOLE, from: 3, task: 'late' }),
    ]).toEqual(['task', null, null, 'from', null, null])
  })
})
