import { describe, expect, it } from 'vitest'
import { displayNames } from '../../src/timeline/names.js'
import { peakInFlight, spanAt, whoWaits } from '../../src/timeline/queries.js'
import * as examples from './example-traces.js'
import { trace } from './trace-builder.js'

describe('a timeline', () => {
  it('follows a task through its states', () => {
    const task = examples
      .sideBySide()
      .timeline()
      .tasks.find(({ name }) => name === 'task_two')!
    expect(task.spans.map(({ state, from, to, label }) => [state, from.at, to.at, label])).toEqual([
      ['ready', 0, 0, ''],
      ['running', 0, 0, ''],
      ['waiting', 0, 1_000_000, 'sleep 1'],
      ['ready', 1_000_000, 1_000_000, ''],
      ['running', 1_000_000, 1_000_000, ''],
    ])
  })

  it('calls a task ready from when its timer was due, though the loop was blocked then', () => {
    const task = examples
      .blockingSleep()
      .timeline()
      .tasks.find(({ name }) => name === 'task_a')!
    expect(spanAt(task, 1_500_000)?.state).toBe('ready')
  })

  it('says which call blocked the loop, and whom it kept waiting', () => {
    const { blocks, totals } = examples.blockingSleep().timeline()
    expect(blocks).toMatchObject([
      { task: 3, call: 'time.sleep', from: 0, to: { at: 2_000_000 }, keptWaiting: [2] },
    ])
    expect(totals).toMatchObject({ blocked: 2_000_000, elapsed: 3_000_000 })
  })

  it('adds up waiting and its overlap', () => {
    const { totals } = examples.sideBySide().timeline()
    expect(totals).toMatchObject({
      waiting: 4_000_000,
      waitingUnion: 3_000_000,
      peakWaiting: 2,
      idleShare: 1,
    })
  })

  it('knows who woke each task', () => {
    const { wakes } = examples.queue().timeline()
    expect(wakes.filter(({ task }) => task === 3).map(({ by }) => by)).toEqual([
      { kind: 'start' },
      { kind: 'task', task: 2, ended: false },
      { kind: 'task', task: 2, ended: false },
    ])
  })

  it('puts each task after the one that created it', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('a').creates('b').sleeps(1)
    build.begins('a').creates('child of a').returns().begins('b').returns()
    expect(build.timeline().tasks.map(({ name, depth }) => [name, depth])).toEqual([
      ['main', 0],
      ['a', 1],
      ['child of a', 2],
      ['b', 1],
    ])
  })

  it('knows the tasks that were left behind', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('left').creates('awaited')
    build.waits('task', 'awaited').begins('left').sleeps(9).begins('awaited').returns()
    build.wakes('main', build.endOf('awaited')).begins('main').returns().ends()
    expect(
      build
        .timeline()
        .tasks.filter(task => task.isLeftBehind)
        .map(({ name }) => name),
    ).toEqual(['left'])
  })

  it('puts the jobs of one thread on one lane', () => {
    const { workers, jobs } = examples.threads().timeline()
    expect(workers.map(({ name, marks }) => [name, marks.map(({ kind }) => kind)])).toEqual([
      ['pool_0', ['returned']],
      ['pool_1', ['returned', 'raised']],
    ])
    expect(jobs.map(({ name, worker, started }) => [name, worker, started?.at])).toEqual([
      ['read_a', 'pool_0', 0],
      ['read_b', 'pool_1', 0],
      ['read_c', 'pool_1', 1_000_000],
    ])
  })

  it('gives all output of one step the number of its story line', () => {
    const build = trace().creates('main', { parent: null }).begins('main').prints('a').prints('b').sleeps(1)
    build.at(1).wakes('main').begins('main').prints('c').returns()
    expect(build.timeline().output.map(({ number, text }) => [number, text])).toEqual([
      [1, 'a\n'],
      [1, 'b\n'],
      [2, 'c\n'],
    ])
  })

  it('can be made of no events at all', () => {
    expect(trace().timeline().tasks).toEqual([])
  })
})

describe('a whole run', () => {
  it('has its facts, and what its text says of it', () => {
    const place = { file: '/lessons/demo.py', line: 3 }
    const independent = { type: 'independent', place, function: 'fetch', first: 2, last: 5 } as const
    const build = trace('real').add(independent)
    const timeline = build
      .warns('queue-grows', 'It grows.', 3)
      .at(2)
      .ends({ kind: 'exited', status: 3, abrupt: true })
      .timeline()
    expect(timeline).toMatchObject({
      run: { python: '3.14.2', engine: 'embedded', clock: 'real', program: '/lessons/demo.py', madeWith: [] },
      independent: [{ place, function: 'fetch', first: 2, last: 5 }],
      warnings: [
        { kind: 'queue-grows', message: 'It grows.', task: null, place, moment: { at: 0, index: 2 } },
      ],
      outcome: { kind: 'exited', status: 3, abrupt: true },
      end: { at: 2_000_000, index: 3 },
      totals: { elapsed: 2_000_000, idleShare: null },
    })
  })
})

describe('questions to a timeline', () => {
  it('who waits for what at a moment', () => {
    const waiting = whoWaits(examples.lock().timeline(), 1_000_000)
    expect(waiting.map(({ task, waiting }) => [task.name, waiting.label, waiting.holders])).toEqual([
      ['main', 'group of 2', []],
      ['a', 'sleep 2', []],
      ['b', 'lock db', [2]],
    ])
  })

  it('how many tasks were in flight at once', () => {
    expect(peakInFlight(examples.sideBySide().timeline())).toBe(2)
    expect(peakInFlight(examples.inARow().timeline())).toBe(0)
  })
})

describe('names', () => {
  it('are the coroutine of a task that nobody named, with its number where several run the same', () => {
    const names = displayNames([
      { task: 1, pythonName: 'Task-1', coroutine: 'main' },
      { task: 2, pythonName: 'Task-2', coroutine: 'main.<locals>.fetch' },
      { task: 3, pythonName: 'Task-3', coroutine: 'main.<locals>.fetch' },
      { task: 4, pythonName: 'heart', coroutine: 'beat' },
      { task: 5, pythonName: 'heart', coroutine: 'beat' },
    ])
    expect([...names.values()]).toEqual(['main', 'fetch#2', 'fetch#3', 'heart', 'heart (2)'])
  })
})
