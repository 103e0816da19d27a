import { describe, expect, it } from 'vitest'
import { mergeEvents } from '../../src/timeline/merging/events.js'
import { mergeRuns } from '../../src/timeline/merging/merge.js'
import type { Moment } from '../../src/timeline/model.js'
import { titledRun } from '../../src/timeline/titled-run.js'
import * as examples from './example-traces.js'
import { toldLanes } from './told-lanes.js'
import { type TraceBuilder, trace } from './trace-builder.js'

const merged = (one: TraceBuilder, other: TraceBuilder) =>
  mergeRuns(titledRun('a.py', one.stream()), titledRun('b.py', other.stream()))

/** A run with numbers of every kind: 3 tasks, a job, a connection, a timer, a callback and a lock. */
function numbers(): TraceBuilder {
  const build = trace().creates('main', { parent: null }).begins('main').creates('user').submits('read')
  build.add({
    ...{ type: 'connection.asked', connection: 1, address: 'db:1', latency: 9, task: 1, place: null },
  })
  build.add({ type: 'timer.set', timer: 1, when: 5_000_000, label: 'timeout 5', task: null })
  build
    .add({ type: 'callback.ready', callback: 1, name: 'tick' })
    .jobStarts('read', 'pool_0')
    .locks(1, 'main')
  build.waits('group', 'group', { tasks: ['user'], job: 'read' }).begins('user')
  build
    .waits('lock', 'lock', { holders: ['main'], lock: 1 })
    .at(1)
    .jobEnds('read')
  return build.wakes('main', build.byJob('read')).begins('main').returns().ends()
}

describe('the events of two runs', () => {
  it('are in order of time, all of the first at a time before all of the second', () => {
    const { events } = mergeEvents(examples.inARow().stream(), examples.inARow().stream())
    const order = events.map(({ event, run, index }) => [event.at, run, index] as const)
    expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]))
    expect(new Set(order.map(([, run, index]) => `${run} ${index}`)).size).toBe(events.length)
  })

  it('have numbers of their own in the second run, wherever a number stands for something', () => {
    const { events, shift } = mergeEvents(numbers().stream(), numbers().stream())
    expect(shift).toBe(3)
    const second = events.filter(({ run }) => run === 1).map(({ event }) => event)
    const first = numbers().stream()
    expect(second[0]).toEqual(first[0])
    expect(second.slice(1, -1)).toMatchObject([
      { type: 'task.created', task: 4, parent: null },
      { type: 'task.ready', task: 4, by: { kind: 'start' } },
      { type: 'step.began', task: 4 },
      { type: 'task.created', task: 5, parent: 4 },
      { type: 'task.ready', task: 5 },
      { type: 'job.submitted', job: 4, task: 4 },
      { type: 'connection.asked', connection: 4, task: 4, latency: 9 },
      { type: 'timer.set', timer: 4, task: null, when: 5_000_000 },
      { type: 'callback.ready', callback: 4 },
      { type: 'job.started', job: 4, worker: 'pool_0 (second run)' },
      { type: 'lock.held', lock: 4, holders: [4] },
      { type: 'step.ended', task: 4, waiting: { tasks: [5], job: 4, holders: [], lock: null, until: null } },
      { type: 'step.began', task: 5 },
      { type: 'step.ended', task: 5, waiting: { tasks: [], job: null, holders: [4], lock: 4 } },
      { type: 'job.done', job: 4, at: 1_000_000 },
      { type: 'task.ready', task: 4, by: { kind: 'job', job: 4 } },
      { type: 'step.began', task: 4 },
      { type: 'task.done', task: 4, value: 'None' },
    ])
  })

  it.each([
    ['task', trace().add({ type: 'step.began', task: 7 })],
    ['job', trace().add({ type: 'job.started', job: 7, worker: 'pool_0' })],
    ['connection', trace().add({ type: 'connection.opened', connection: 7 })],
    ['timer', trace().add({ type: 'timer.cancelled', timer: 7 })],
    ['callback', trace().add({ type: 'callback.left', callback: 7 })],
    ['lock', trace().add({ type: 'lock.held', lock: 7, holders: [] })],
  ])('are numbered from after the greatest number of the first run, be it that of a %s', (_, build) => {
    expect(mergeEvents(build.stream(), []).shift).toBe(8)
  })
})

describe('the lanes of two runs', () => {
  it('are those of each, named as there, and say which run they are of where nothing else does', () => {
    const both = merged(numbers(), numbers())
    expect(both.tasks.map(({ task, name, title, depth }) => [task, name, title ?? null, depth])).toEqual([
      [1, 'main (a.py)', 'a.py', 0],
      [2, 'user', null, 1],
      [4, 'main (b.py)', 'b.py', 0],
      [5, 'user', null, 1],
    ])
    expect(both.connections.map(({ connection, name }) => [connection, name])).toEqual([
      [1, 'db:1 (a.py)'],
      [4, 'db:1 (b.py)'],
    ])
    expect(both.jobs.map(({ job, name, worker }) => [job, name, worker])).toEqual([
      [1, 'read', 'pool_0 (a.py)'],
      [4, 'read', 'pool_0 (b.py)'],
    ])
    expect(toldLanes(both.workers)).toBe(
      [
        '',
        'pool_0 (a.py)',
        '  spans: 0-1 running (job 1)',
        '  marks: 1 returned by job 1 "None"',
        'pool_0 (b.py)',
        '  spans: 0-1 running (job 4)',
        '  marks: 1 returned by job 4 "None"',
        '',
      ].join('\n'),
    )
    expect([both.run, both.entries, both.entryOfEvent.length, both.outcome]).toEqual([null, [], 0, null])
  })

  it('have jobs without a worker, too', () => {
    const build = () =>
      trace().creates('main', { parent: null }).begins('main').submits('read').returns().ends()
    expect(merged(build(), build()).jobs.map(({ worker }) => worker)).toEqual([null, null])
  })

  it('end where their run ends, not where the other does', () => {
    const left = () =>
      trace().creates('main', { parent: null }).begins('main').creates('left').submits('read')
    const endless = left().jobStarts('read', 'pool_0').sleeps(9).at(1).ends()
    const both = merged(endless, examples.inARow())
    expect(toldLanes([...both.tasks, ...both.workers])).toMatchInlineSnapshot(`
      "
      main (a.py)
        spans: 0-0 ready, 0-0 running, 0-1 waiting sleep 9
        marks: 0 created, 0 wake by start
      left
        spans: 0-1 ready
        marks: 0 created by task 1 false, 0 wake by start
      main (b.py)
        spans: 0-0 ready, 0-0 running, 0-1 waiting sleep 1, 1-1 ready, 1-1 running, 1-3 waiting sleep 2, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 1 wake by timer sleep, 3 wake by timer sleep, 3 returned "None"
      pool_0 (a.py)
        spans: 0-1 running (job 1)
        marks: 
      "
    `)
    const second = merged(examples.inARow(), left().jobStarts('read', 'pool_0').sleeps(9).at(1).ends())
    expect(toldLanes([...second.tasks, ...second.workers])).toMatchInlineSnapshot(`
      "
      main (a.py)
        spans: 0-0 ready, 0-0 running, 0-1 waiting sleep 1, 1-1 ready, 1-1 running, 1-3 waiting sleep 2, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 1 wake by timer sleep, 3 wake by timer sleep, 3 returned "None"
      main (b.py)
        spans: 0-0 ready, 0-0 running, 0-1 waiting sleep 9
        marks: 0 created, 0 wake by start
      left
        spans: 0-1 ready
        marks: 0 created by task 3 false, 0 wake by start
      pool_0 (b.py)
        spans: 0-1 running (job 3)
        marks: 
      "
    `)
  })

  it('say of the main task what it was stuck at, if that is known', () => {
    const marks = (build: TraceBuilder) =>
      merged(build, examples.inARow()).tasks[0]!.marks.filter(({ kind }) => kind === 'raised')
    expect(marks(examples.deadlock())).toEqual([
      {
        kind: 'raised',
        moment: { at: 1_000_000, index: 25 },
        by: null,
        note: 'deadlock: waits for gather of 2',
      },
    ])
    const waits = trace().creates('main', { parent: null }).begins('main').waits('event', 'event')
    const stuck = { task: 9, name: 'other', label: 'event', holders: [], place: null }
    const ended = waits.ends({ kind: 'deadlocked', status: 1, stuck: [stuck] })
    expect(marks(ended).map(({ note }) => note)).toEqual(['deadlock'])
  })
})

describe('the signals of two runs', () => {
  it('are told once where both get the same at a time, and else with the run that got it', () => {
    const run = (...signals: readonly (readonly [at: number, name: string])[]) => {
      const build = trace().creates('main', { parent: null }).begins('main').sleeps(9)
      for (const [at, name] of signals) build.at(at).signal(name, 'ignored')
      return build.at(9).ends()
    }
    const both = merged(run([1, 'A'], [2, 'B'], [3, 'C']), run([1, 'A'], [2, 'C'], [4, 'B'], [5, 'D']))
    expect(both.signals.marks.map(({ moment, note }) => [moment.at / 1e6, note])).toEqual([
      [1, 'A'],
      [2, 'B (a.py)'],
      [2, 'C (b.py)'],
      [3, 'C (a.py)'],
      [4, 'B (b.py)'],
      [5, 'D (b.py)'],
    ])
    const twice = merged(run([1, 'A'], [1, 'A']), run())
    expect(twice.signals.marks.map(({ note }) => note)).toEqual(['A (a.py)', 'A (a.py)'])
  })
})

describe('the beats of two runs', () => {
  it('are shared: what comes first at a time in each of them, and so on', () => {
    const one = titledRun('a.py', examples.inARow().stream())
    const other = titledRun('b.py', examples.sideBySide().stream())
    const { beats } = mergeRuns(one, other)
    const { events } = mergeEvents(one.events, other.events)
    expect(beats.at.map(at => at / 1e6)).toEqual([0, 0, 0, 1, 1, 1, 3, 3, 3, 3, 3])
    expect(beats.edges).toEqual([])
    const told = ({ at }: Pick<Moment, 'at'>, run: number, beat: number) => `${at / 1e6} ${'ab'[run]} ${beat}`
    const texts = events.map(({ event, run }, index) => told(event, run, beats.ofEvent[index]!))
    expect([...new Set(texts)]).toMatchInlineSnapshot(`
      [
        "0 a 0",
        "0 b 0",
        "0 b 1",
        "0 b 2",
        "1 a 3",
        "1 a 4",
        "1 b 3",
        "1 b 4",
        "1 b 5",
        "3 a 6",
        "3 a 7",
        "3 a 8",
        "3 b 6",
        "3 b 7",
        "3 b 8",
        "3 b 9",
        "3 b 10",
      ]
    `)
  })
})
