import { describe, expect, it } from 'vitest'
import type { Cause, Waiting } from '../../src/trace/events.js'
import * as examples from './example-traces.js'
import { type TraceBuilder, trace } from './trace-builder.js'

describe('the loop is idle', () => {
  it('while nothing runs, and not while a callback blocks that is part of no task', () => {
    const timeline = trace()
      .creates('main', { parent: null })
      .begins('main')
      .sleeps(4)
      .at(1)
      .add({ type: 'callback', name: 'tick', by: { kind: 'timer', label: 'tick' }, place: null })
      .blocks('time.sleep', 1)
      .at(4)
      .wakes('main')
      .begins('main')
      .returns()
      .ends()
      .timeline()
    expect(timeline.totals).toEqual({
      elapsed: 4_000_000,
      waiting: 4_000_000,
      waitingUnion: 4_000_000,
      peakWaiting: 1,
      blocked: 1_000_000,
      longestBlock: timeline.blocks[0],
      idleShare: 0.75,
      longestStep: null,
    })
  })

  it('no longer where a task blocks or is ready meanwhile', () => {
    expect(examples.blockingSleep().timeline().totals.idleShare).toBeCloseTo(1 / 3)
  })

  it('in the time of the loop alone, not before it, after it, or between two of them', () => {
    const loop = (build: TraceBuilder, name: string, from: number) => {
      build
        .at(from)
        .creates(name, { parent: null })
        .begins(name)
        .sleeps(1)
        .at(from + 1)
        .wakes(name)
      return build.begins(name).blocks('open', 1).returns()
    }
    const build = loop(loop(trace().prints('before'), 'first', 3), 'second', 7)
      .at(12)
      .prints('after')
    expect(build.ends().timeline().totals).toMatchObject({ elapsed: 12_000_000, idleShare: 0.5 })
    const left = trace().at(2).creates('main', { parent: null }).begins('main').sleeps(9).at(4).ends()
    expect(left.timeline().totals.idleShare).toBe(1)
  })
})

describe('time is waited', () => {
  /** A second of waiting for something, that ends in some way; nothing else is waited for. */
  const waited = (on: Waiting['on'], by: Cause, more: Parameters<TraceBuilder['waits']>[2] = {}) => {
    const build = trace()
      .creates('main', { parent: null })
      .creates('other')
      .begins('main')
      .waits(on, on, more)
    return build.at(1).wakes('main', by).begins('main').returns().ends().timeline().totals.waiting / 1e6
  }
  const timer: Cause = { kind: 'timer', label: 'tick' }

  it('for what is outside of the loop, however that ends', () => {
    const on: readonly Waiting['on'][] = [
      'sleep',
      'network',
      'other',
      'task',
      'gather',
      'wait',
      'group',
      'job',
    ]
    expect(on.map(each => [each, waited(each, timer)])).toEqual([
      ['sleep', 1],
      ['network', 1],
      ['other', 1],
      ['task', 0],
      ['gather', 0],
      ['wait', 0],
      ['group', 0],
      ['job', 0],
    ])
  })

  it('for what anybody could have ended, when it was something from outside that did', () => {
    const on: readonly Waiting['on'][] = [
      'queue',
      'lock',
      'semaphore',
      'event',
      'condition',
      'barrier',
      'future',
    ]
    expect(on.map(each => waited(each, timer))).toEqual([1, 1, 1, 1, 1, 1, 1])
    const causes: readonly Cause[] = [
      { kind: 'signal', name: 'SIGINT' },
      { kind: 'connection', connection: null },
      { kind: 'io', name: 'a pipe' },
      { kind: 'task', task: 2, ended: false },
      { kind: 'job', job: 1 },
      { kind: 'callback', name: 'tick' },
      { kind: 'itself' },
    ]
    expect(causes.map(by => waited('event', by))).toEqual([1, 1, 1, 0, 0, 0, 0])
    expect(waited('future', timer, { tasks: ['other'] })).toBe(0)
    expect(waited('lock', timer, { holders: ['other'] })).toBe(0)
  })

  it('while threads and processes work, and once where both do', () => {
    const build = trace().creates('main', { parent: null }).begins('main').submits('zip').submits('read')
    build.waits('job', 'zip', { job: 'zip' }).jobStarts('zip', 'pool_0').jobTurns('zip', 'cpu', 'zip').at(1)
    build.jobStarts('read', 'pool_1').jobTurns('read', 'sleeping', 'sleep 2').at(2).jobEnds('zip').at(3)
    build.jobEnds('read').wakes('main', build.byJob('read')).begins('main').returns()
    const { waiting, waitingUnion, peakWaiting } = build.ends().timeline().totals
    expect([waiting, waitingUnion, peakWaiting]).toEqual([4_000_000, 3_000_000, 2])
  })

  it('by several at once, some of the time', () => {
    const build = trace().creates('a', { parent: null }).creates('b').creates('c').begins('a').sleeps(2)
    build.begins('b').sleeps(0).begins('c').sleeps(1).wakes('b').begins('b').returns().at(1).wakes('c')
    build.begins('c').sleeps(3).at(2).wakes('a').begins('a').returns().at(4).wakes('c').begins('c').sleeps(2)
    const { waiting, waitingUnion, peakWaiting } = build.at(6).ends().timeline().totals
    expect([waiting, waitingUnion, peakWaiting]).toEqual([8_000_000, 6_000_000, 2])
  })
})

describe('the longest', () => {
  it('step is the first of those that computed longest', () => {
    const step = (...micros: readonly number[]) => {
      const build = trace().creates('main', { parent: null })
      for (const each of micros)
        build
          .begins('main')
          .computes(each / 1_000_000)
          .waits('ready', '')
          .at(build.seconds() + 1)
      return build.ends().timeline().totals.longestStep
    }
    expect(step(5, 9, 9, 3)).toEqual({ task: 1, micros: 9, at: 1_000_000 })
    expect(step(5, 9, 10)).toEqual({ task: 1, micros: 10, at: 2_000_000 })
  })

  it('block is the first of those that lasted longest', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .blocks('a', 1)
      .blocks('b', 2)
      .blocks('c', 2)
    const { longestBlock, blocked } = build.blocks('d', 1).returns().ends().timeline().totals
    expect([longestBlock?.call, blocked]).toEqual(['b', 6_000_000])
  })
})
