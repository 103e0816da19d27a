import { describe, expect, it } from 'vitest'
import * as examples from './example-traces.js'
import { toldLanes } from './told-lanes.js'
import { type TraceBuilder, trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null, line: 30 }).begins('main')
const tasksOf = (build: TraceBuilder) => toldLanes(build.timeline().tasks)

describe('the lane of a task', () => {
  it('says what it did, who woke it, and how it ended', () => {
    expect(tasksOf(examples.queue())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-3 waiting gather of 2, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by task 3 true, 3 returned "None"
      producer
        spans: 0-0 ready, 0-0 running, 0-1 waiting sleep 1, 1-1 ready, 1-1 running, 1-3 waiting sleep 2, 3-3 ready, 3-3 running
        marks: 0 created by task 1 false, 0 wake by start, 1 wake by timer sleep, 3 wake by timer sleep, 3 returned "None"
      consumer
        spans: 0-0 ready, 0-0 running, 0-1 waiting queue.get, 1-1 ready, 1-1 running, 1-3 waiting queue.get, 3-3 ready, 3-3 running
        marks: 0 created by task 1 false, 0 wake by start, 1 wake by task 2 false, 3 wake by task 2 false, 3 returned "None"
      "
    `)
  })

  it('says who asked for its cancellation, and what became of that', () => {
    expect(tasksOf(examples.cancellation())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-2.5 waiting sleep 2.5, 2.5-2.5 ready, 2.5-2.5 running, 2.5-2.5 waiting heartbeat, 2.5-2.5 ready, 2.5-2.5 running
        marks: 0 created, 0 wake by start, 2.5 wake by timer sleep, 2.5 wake by task 2 true, 2.5 returned "None"
      heartbeat
        spans: 0-0 ready, 0-0 running, 0-2.5 waiting sleep 4, 2.5-2.5 ready, 2.5-2.5 running
        marks: 0 created by task 1 false, 0 wake by start, 2.5 cancel-asked by task 1 false "enough", 2.5 wake by task 1 false, 2.5 cancel-delivered, 2.5 cancelled
      "
    `)
    expect(tasksOf(examples.timeout())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-2 waiting sleep 5, 2-2 ready, 2-2 running
        marks: 0 created, 0 wake by start, 2 deadline by timer timeout 2, 2 wake by timer timeout 2, 2 cancel-delivered, 2 cancel-swallowed, 2 returned "None"
      "
    `)
    const build = main()
      .sleeps(1)
      .at(1)
      .cancels('main', { by: { kind: 'runner' } })
      .wakes('main')
      .begins('main')
    build.delivered().add({ type: 'task.uncancelled', task: 1 }).raises('OSError: no')
    expect(tasksOf(build.ends())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-1 waiting sleep 1, 1-1 ready, 1-1 running
        marks: 0 created, 0 wake by start, 1 cancel-asked by runner, 1 wake by timer sleep, 1 cancel-delivered, 1 uncancelled, 1 raised "OSError: no"
      "
    `)
  })

  it('is ready from when its own timer was due, unless somebody else woke it', () => {
    expect(tasksOf(examples.blockingSleep())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-3 waiting gather of 2, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by task 3 true, 3 returned "None"
      task_a
        spans: 0-0 ready, 0-0 running, 0-1? waiting sleep 1, 1?-2 ready, 2-2 running
        marks: 0 created by task 1 false, 0 wake by start, 2 wake by timer sleep, 2 returned "None"
      task_b
        spans: 0-0 ready, 0-0 running, 0-2 blocking time.sleep, 2-2 running, 2-3 waiting sleep 1, 3-3 ready, 3-3 running
        marks: 0 created by task 1 false, 0 wake by start, 3 wake by timer sleep, 3 returned "None"
      "
    `)
    const woken = (by: 'timer' | 'signal', until: number, since = 0) => {
      const build = main().at(since).waits('event', 'event', { until }).at(3)
      const cause = by === 'timer' ? { kind: by, label: 'timeout' } : { kind: by, name: 'SIGINT' }
      return tasksOf(build.wakes('main', cause).begins('main').returns().ends())
    }
    expect(woken('timer', 2)).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-2? waiting event, 2?-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by timer timeout, 3 returned "None"
      "
    `)
    expect(woken('signal', 2)).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-3 waiting event, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by signal SIGINT, 3 returned "None"
      "
    `)
    expect(woken('timer', 3)).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-3 waiting event, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by timer timeout, 3 returned "None"
      "
    `)
    expect(woken('timer', 1, 1)).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-1 running, 1-1 waiting event, 1-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by timer timeout, 3 returned "None"
      "
    `)
    expect(woken('timer', 1, 2)).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-2 running, 2-3 waiting event, 3-3 ready, 3-3 running
        marks: 0 created, 0 wake by start, 3 wake by timer timeout, 3 returned "None"
      "
    `)
  })

  it('blocks for as long as the call took, not longer than its step', () => {
    const build = main().prints('a').at(1).prints('b').blocks('open', 1).blocks('close', 2).sleeps(1).at(5)
    expect(tasksOf(build.wakes('main').begins('main').returns().ends())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-1 running, 1-2 blocking open, 2-2 running, 2-4 blocking close, 4-4 running, 4-5 waiting sleep 1, 5-5 ready, 5-5 running
        marks: 0 created, 0 wake by start, 5 wake by timer sleep, 5 returned "None"
      "
    `)
    const longer = main().at(1).sleeps(1).at(2).wakes('main').begins('main').at(3)
    longer.add({ type: 'blocked', task: 1, micros: 2_000_000, call: 'open', place: null }).returns()
    expect(tasksOf(longer.ends())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-1 running, 1-2 waiting sleep 1, 2-2 ready, 2-2 running, 2-3 blocking open, 3-3 running
        marks: 0 created, 0 wake by start, 2 wake by timer sleep, 3 returned "None"
      "
    `)
  })

  it('is ready where it only let others run, and open where the trace ends', () => {
    const build = main().waits('ready', '').at(1).begins('main').waits('lock', 'lock db').at(2)
    expect(tasksOf(build.ends())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-0 ready, 0-0 running, 0-1 ready, 1-1 running, 1-2… waiting lock db
        marks: 0 created, 0 wake by start
      "
    `)
    expect(tasksOf(trace().creates('main', { parent: null }).at(1).ends())).toMatchInlineSnapshot(`
      "
      main
        spans: 0-1… ready
        marks: 0 created, 0 wake by start
      "
    `)
  })

  it('has the name that it was given later, and stands below who created it, if that is known', () => {
    const named = { type: 'task.named', task: 2, name: 'heart' } as const
    const orphan = {
      type: 'task.created',
      task: 9,
      name: 'Task-9',
      parent: 7,
      coroutine: 'late',
      place: null,
    } as const
    const build = main().creates('Task-2', { coroutine: 'beat', line: 4 }).add(named).add(orphan).creates('c')
    build.sleeps(1).begins('Task-2').creates('child').returns()
    const { tasks } = build.ends().timeline()
    const facts = tasks.map(({ name, pythonName, coroutine, parent, depth, place }) => [
      ...[name, pythonName, coroutine, parent, depth, place?.line ?? null],
    ])
    expect(facts).toEqual([
      ['main', 'main', 'main', null, 0, 30],
      ['heart', 'heart', 'beat', 1, 1, 4],
      ['child', 'child', 'child', 2, 2, null],
      ['c', 'c', 'c', 1, 1, null],
      ['late', 'Task-9', 'late', 7, 0, null],
    ])
  })

  it('was left behind when it was pending at the end of the main task, and was cancelled or never ended', () => {
    const build = main().creates('pending').creates('cancelled').creates('ends later').creates('done')
    build.waits('task', 'done').begins('done').returns().wakes('main').begins('main').returns()
    build.begins('cancelled').endsCancelled().begins('ends later').returns()
    build.creates('second main', { parent: null }).begins('second main').creates('second').returns()
    const left = build
      .ends()
      .timeline()
      .tasks.filter(task => task.isLeftBehind)
    expect(left.map(({ name }) => name)).toEqual(['pending', 'cancelled', 'second'])
  })

  it('knows each wake-up with the step that followed, if one did', () => {
    const build = main()
      .creates('other')
      .sleeps(1)
      .begins('other')
      .waits('event', 'event')
      .at(1)
      .wakes('main')
    build.begins('main').wakes('other').returns()
    const { wakes } = build.ends().timeline()
    expect(
      wakes.map(({ task, by, ready, step }) => [task, by.kind, ready.index, step?.index ?? null]),
    ).toEqual([
      [1, 'start', 2, 3],
      [2, 'start', 5, 7],
      [1, 'timer', 9, 10],
      [2, 'task', 11, null],
    ])
  })
})
