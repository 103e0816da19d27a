import { describe, expect, it } from 'vitest'
import { hasLoop, timeOfLoop } from '../../src/timeline/queries.js'
import * as examples from './example-traces.js'
import { toldLanes } from './told-lanes.js'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null, line: 30 }).begins('main')

describe('the lane of a worker', () => {
  it('has its jobs one after the other, with what each does', () => {
    const { workers } = examples.threads().timeline()
    expect(workers.map(({ pool, runs }) => [pool, runs])).toEqual([
      ['thread', 'thread'],
      ['thread', 'thread'],
    ])
    expect(toldLanes(workers)).toMatchInlineSnapshot(`
      "
      pool_0
        spans: 0-0 running (job 1), 0-2 waiting sleep 2 (job 1)
        marks: 2 returned by job 1 "None"
      pool_1
        spans: 0-0 running (job 2), 0-1 waiting sleep 1 (job 2), 1-1 running (job 3), 1-4 waiting sleep 3 (job 3)
        marks: 1 returned by job 2 "None", 4 raised by job 3 "OSError: gone"
      "
    `)
  })

  it('runs between two waits, if only for a moment', () => {
    const build = main().submits('zip').submits('late').sleeps(9).jobStarts('zip', 'pool_0').at(1)
    build.jobTurns('zip', 'waiting', 'lock').at(2).jobTurns('zip', 'sleeping', 'sleep 1').at(3)
    build.jobTurns('zip', 'cpu', 'zip').at(5)
    const { workers, jobs } = build.ends().timeline()
    expect(toldLanes(workers)).toMatchInlineSnapshot(`
      "
      pool_0
        spans: 0-1 running (job 1), 1-2 waiting lock (job 1), 2-2 running lock (job 1), 2-3 waiting sleep 1 (job 1), 3-5… running zip (job 1)
        marks: 
      "
    `)
    expect(jobs).toEqual([
      {
        ...{ job: 1, name: 'zip', pool: 'thread', kind: 'thread', task: 1, place: null, ended: null },
        ...{ submitted: { at: 0, index: 4 }, started: { at: 0, index: 7 }, worker: 'pool_0' },
      },
      {
        ...{ job: 2, name: 'late', pool: 'thread', kind: 'thread', task: 1, place: null, ended: null },
        ...{ submitted: { at: 0, index: 5 }, started: null, worker: null },
      },
    ])
  })

  it('is told from one of the same name in another pool; a job may end before it had any', () => {
    const build = main().submits('a').submits('b', 'process', 4).submits('c').sleeps(9)
    build.jobStarts('a', 'worker').jobStarts('b', 'worker').at(1).jobEnds('c', 'raised', 'CancelledError')
    build.jobEnds('a').jobEnds('b', 'raised', 'OSError: no')
    build
      .add({ type: 'job.started', job: 77, worker: 'unknown' })
      .add({ type: 'task.named', task: 77, name: 'x' })
    const { workers, jobs } = build.ends().timeline()
    expect(toldLanes(workers)).toMatchInlineSnapshot(`
      "
      worker
        spans: 0-1 running (job 1)
        marks: 1 returned by job 1 "None"
      worker
        spans: 0-1 running (job 2)
        marks: 1 raised by job 2 "OSError: no"
      "
    `)
    expect(jobs.map(({ name, place, ended }) => [name, place?.line ?? null, ended])).toEqual([
      ['a', null, { how: 'returned', value: 'None', moment: { at: 1_000_000, index: 11 }, place: null }],
      ['b', 4, { how: 'raised', value: 'OSError: no', moment: { at: 1_000_000, index: 12 }, place: null }],
      [
        'c',
        null,
        { how: 'raised', value: 'CancelledError', moment: { at: 1_000_000, index: 10 }, place: null },
      ],
    ])
  })
})

describe('the lane of the loop', () => {
  const tick = { type: 'callback', name: 'tick', by: { kind: 'start' }, place: null } as const

  it('has callbacks, what blocked outside of tasks, failures and signals, in order of time', () => {
    const build = main().sleeps(9).at(1).add(tick).blocks('open', 2).at(4).add(tick)
    build.warns('callback-failed', 'tick failed').warns('never-awaited', 'no').at(5).signal('SIGTERM', 'stop')
    const { loop, signals } = build.ends({ kind: 'deadlocked', status: 1, stuck: [] }).timeline()
    expect(
      toldLanes([
        { name: 'loop', ...loop },
        { name: 'signals', spans: [], ...signals },
      ]),
    ).toMatchInlineSnapshot(`
      "
      loop
        spans: 1-1 running tick, 1-3 blocking open, 4-4 running tick
        marks: 4 raised "tick failed", 5 raised "deadlock"
      signals
        spans: 
        marks: 5 signal "SIGTERM"
      "
    `)
  })

  it('is there as soon as anything ran in it', () => {
    const asked = [main(), trace().add(tick), trace().prints('a')].map(build =>
      hasLoop(build.ends().timeline()),
    )
    expect(asked).toEqual([true, true, false])
  })

  it('begins with the first step and ends with what it ran or waited for last', () => {
    const build = trace().prints('before').at(1).creates('main', { parent: null }).begins('main').sleeps(1)
    build.at(2).wakes('main').begins('main').returns().at(5).prints('after')
    expect(timeOfLoop(build.ends().timeline())).toEqual({ begins: 1_000_000, ends: 2_000_000 })
    expect(timeOfLoop(trace().prints('a').at(1).ends().timeline())).toEqual({
      begins: 0,
      ends: Number.POSITIVE_INFINITY,
    })
  })

  it('runs from the first task to the end of the last, as often as there are some', () => {
    const build = main().creates('child').returns().begins('child').returns().prints('between')
    build.creates('again', { parent: null }).begins('again')
    const events = build.stream().length
    const { loopRuns, stepsAt } = build.timeline()
    expect([loopRuns, stepsAt]).toEqual([
      [
        { first: 1, last: 8 },
        { first: 10, last: events },
      ],
      { first: 3, last: events },
    ])
  })
})
