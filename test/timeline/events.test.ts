import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as examples from './example-traces.js'
import { randomTrace } from './random-trace.js'
import { toldEvents } from './told-entries.js'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null }).begins('main')
const tick = { type: 'callback', name: 'tick', by: { kind: 'timer', label: 'tick' }, place: null } as const

describe('each event has its beat and the entry that tells of it', () => {
  it('where tasks wait, wake one another, and end', () => {
    expect(toldEvents(examples.queue())).toMatchInlineSnapshot(`
      "
      0 run.started | beat 0 | entry 1
      0 task.created 1 | beat 0 | entry 1
      0 task.ready 1 | beat 0 | entry 1
      0 step.began 1 | beat 0 | entry 1
      0 task.created 2 | beat 0 | entry 1
      0 task.ready 2 | beat 0 | entry 1
      0 task.created 3 | beat 0 | entry 1
      0 task.ready 3 | beat 0 | entry 1
      0 step.ended 1 | beat 0 | entry 1
      0 step.began 2 | beat 1 | entry 2
      0 step.ended 2 | beat 1 | entry 2
      0 step.began 3 | beat 2 | entry 3
      0 step.ended 3 | beat 2 | entry 3
      1 task.ready 2 | beat 3 | entry 4
      1 step.began 2 | beat 4 | entry 4
      1 task.ready 3 | beat 4 | entry 4
      1 step.ended 2 | beat 4 | entry 4
      1 step.began 3 | beat 5 | entry 5
      1 output 3 | beat 5 | entry 5
      1 step.ended 3 | beat 5 | entry 5
      3 task.ready 2 | beat 6 | entry 6
      3 step.began 2 | beat 7 | entry 6
      3 task.ready 3 | beat 7 | entry 6
      3 task.done 2 | beat 8 | entry 6
      3 step.began 3 | beat 9 | entry 7
      3 output 3 | beat 9 | entry 7
      3 task.done 3 | beat 10 | entry 7
      3 task.ready 1 | beat 10 | entry 7
      3 step.began 1 | beat 11 | entry 8
      3 task.done 1 | beat 12 | entry 8
      3 run.ended | beat 12 | entry 8
      "
    `)
  })

  it('where an eager task runs inside the step of its creator, and where something blocks', () => {
    const build = main().creates('eager').begins('eager').blocks('open', 2).returns().creates('late')
    build.blocks('close', 1).waits('task', 'late').begins('late').returns().wakes('main', build.endOf('late'))
    expect(toldEvents(build.begins('main').returns().ends())).toMatchInlineSnapshot(`
      "
      0 run.started | beat 0 | entry 1
      0 task.created 1 | beat 0 | entry 1
      0 task.ready 1 | beat 0 | entry 1
      0 step.began 1 | beat 0 | entry 1
      0 task.created 2 | beat 0 | entry 2
      0 task.ready 2 | beat 0 | entry 2
      0 step.began 2 | beat 1 | entry 2
      2 blocked 2 | beat 2 | entry 3
      2 task.done 2 | beat 3 | entry 3
      2 task.created 3 | beat 4 | entry 4
      2 task.ready 3 | beat 4 | entry 4
      3 blocked 1 | beat 5 | entry 5
      3 step.ended 1 | beat 6 | entry 5
      3 step.began 3 | beat 7 | entry 6
      3 task.done 3 | beat 8 | entry 6
      3 task.ready 1 | beat 8 | entry 6
      3 step.began 1 | beat 9 | entry 7
      3 task.done 1 | beat 10 | entry 7
      3 run.ended | beat 10 | entry 7
      "
    `)
  })

  it('where others have their turn before those who were woken by an end', () => {
    const build = main().creates('a').creates('b').waits('task', 'a').begins('a').returns().prints('between')
    build.begins('b').returns().wakes('main', build.endOf('a')).begins('main').returns()
    expect(toldEvents(build.ends())).toMatchInlineSnapshot(`
      "
      0 run.started | beat 0 | entry 1
      0 task.created 1 | beat 0 | entry 1
      0 task.ready 1 | beat 0 | entry 1
      0 step.began 1 | beat 0 | entry 1
      0 task.created 2 | beat 0 | entry 1
      0 task.ready 2 | beat 0 | entry 1
      0 task.created 3 | beat 0 | entry 1
      0 task.ready 3 | beat 0 | entry 1
      0 step.ended 1 | beat 0 | entry 1
      0 step.began 2 | beat 1 | entry 2
      0 task.done 2 | beat 2 | entry 2
      0 output | beat 3 | entry 3
      0 step.began 3 | beat 4 | entry 4
      0 task.done 3 | beat 5 | entry 4
      0 task.ready 1 | beat 5 | entry 5
      0 step.began 1 | beat 6 | entry 5
      0 task.done 1 | beat 7 | entry 5
      0 run.ended | beat 7 | entry 5
      "
    `)
  })

  it('where callbacks come into the queue, leave it, and run', () => {
    const build = trace().prints('first').add({ type: 'callback.ready', callback: 1, name: 'tick' })
    build.creates('main', { parent: null }).add({ type: 'callback.left', callback: 1 }).add(tick)
    build.prints('tick').begins('main').sleeps(1).add({ type: 'callback.ready', callback: 2, name: 'tick' })
    build
      .at(1)
      .add({ type: 'callback.left', callback: 2 })
      .add(tick)
      .wakes('main')
      .signal('SIGINT', 'ignored')
    build.begins('main').add({ type: 'lock.held', lock: 1, holders: [] }).returns().at(2)
    expect(toldEvents(build.warns('never-awaited', 'never').ends())).toMatchInlineSnapshot(`
      "
      0 run.started | beat 0 | entry 0
      0 output | beat 0 | entry 0
      0 callback.ready | beat 0 | entry 0
      0 task.created 1 | beat 0 | entry 0
      0 task.ready 1 | beat 0 | entry 0
      0 callback.left | beat 0 | entry 1
      0 callback | beat 1 | entry 1
      0 output | beat 1 | entry 1
      0 step.began 1 | beat 2 | entry 2
      0 step.ended 1 | beat 2 | entry 2
      0 callback.ready | beat 2 | entry 2
      1 callback.left | beat 3 | entry 3
      1 callback | beat 4 | entry 3
      1 task.ready 1 | beat 4 | entry 3
      1 signal | beat 5 | entry 4
      1 step.began 1 | beat 6 | entry 5
      1 lock.held | beat 6 | entry 5
      1 task.done 1 | beat 7 | entry 5
      2 warning | beat 8 | entry 5
      2 run.ended | beat 8 | entry 5
      "
    `)
  })

  it('where threads go on meanwhile', () => {
    const build = main().submits('read').submits('write').waits('gather', 'both').jobStarts('read', 'pool_0')
    build.jobStarts('write', 'pool_1').at(1).jobTurns('read', 'cpu', 'zip').at(2).jobEnds('write')
    build.submits('more').jobStarts('more', 'pool_1').jobEnds('read').wakes('main', build.byJob('read'))
    expect(toldEvents(build.begins('main').returns().ends())).toMatchInlineSnapshot(`
      "
      0 run.started | beat 0 | entry 1
      0 task.created 1 | beat 0 | entry 1
      0 task.ready 1 | beat 0 | entry 1
      0 step.began 1 | beat 0 | entry 1
      0 job.submitted 1 | beat 0 | entry 1
      0 job.submitted 1 | beat 0 | entry 1
      0 step.ended 1 | beat 0 | entry 1
      0 job.started | beat 1 | entry 2
      0 job.started | beat 1 | entry 3
      1 job.state | beat 2 | entry 4
      2 job.done | beat 3 | entry 5
      2 job.submitted | beat 3 | entry 6
      2 job.started | beat 4 | entry 7
      2 job.done | beat 4 | entry 8
      2 task.ready 1 | beat 4 | entry 8
      2 step.began 1 | beat 5 | entry 9
      2 task.done 1 | beat 6 | entry 9
      2 run.ended | beat 6 | entry 9
      "
    `)
  })

  it('where the trace begins and ends in the midst of things', () => {
    const build = trace().warns('queue-grows', 'It grows.').at(1).warns('queue-grows', 'It grows.')
    expect(toldEvents(build.creates('main', { parent: null }).begins('main'))).toMatchInlineSnapshot(`
      "
      0 run.started | beat 0 | entry 1
      0 warning | beat 0 | entry 1
      1 warning | beat 1 | entry 1
      1 task.created 1 | beat 1 | entry 1
      1 task.ready 1 | beat 1 | entry 1
      1 step.began 1 | beat 2 | entry 1
      "
    `)
  })
})

describe('whatever a program does', () => {
  it('entries are told in the order of their events, and each task has its own', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        const { entries, entryOfEvent } = build.timeline()
        for (const [index, event] of build.stream().entries()) {
          const entry = entries[entryOfEvent[index]!]!
          if (event.type === 'step.began') expect(entry.began.index).toBe(index)
          if (event.type === 'task.done') expect(entry.who).toEqual({ kind: 'task', task: event.task })
        }
        const begins = entries.map(({ began }) => began.at)
        expect(begins).toEqual(begins.toSorted((one, other) => one - other))
      }),
    )
  })

  it('all that one step does shares a beat until time passes, and its end is in a later one', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        const { beats } = build.timeline()
        const events = build.stream()
        let began = -1
        for (const [index, event] of events.entries()) {
          if (event.type === 'step.began') began = index
          const isWithin = event.type === 'output' && event.job === null && events[began]?.at === event.at
          if (isWithin) expect(beats.ofEvent[index]).toBe(beats.ofEvent[began])
          if (event.type === 'task.done') expect(beats.ofEvent[index]).toBeGreaterThan(beats.ofEvent[began]!)
        }
      }),
    )
  })
})
