import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageData } from '../../src/render/page/build.js'
import { placeAfter, readyAfter, statesAfter, timersAfter } from '../../src/render/page/lookup.js'
import { isTold } from '../../src/render/story/entry.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'

describe('what everybody is at after an event of the story', () => {
  it('is what the sentences so far have told, within one instant, too', () => {
    expect(told(examples.sideBySide())).toMatchInlineSnapshot(`
      "
      0.000 main
        task_one ready | task_two ready | main waiting waits for task_one
        ready: task_one, task_two  timers:
      0.000 task_one
        task_two ready | main waiting waits for task_one | task_one waiting sleeps 3 s
        ready: task_two  timers: 3.000 s  task_one: sleep 3
      0.000 task_two
        main waiting waits for task_one | task_one waiting sleeps 3 s | task_two waiting sleeps 1 s
        ready:   timers: 1.000 s  task_two: sleep 1; 3.000 s  task_one: sleep 3
      1.000 task_two
        main waiting waits for task_one | task_one waiting sleeps 3 s | task_two returned
        ready:   timers: 3.000 s  task_one: sleep 3
      3.000 task_one
        main ready | task_one returned | task_two returned
        ready: main  timers:
      3.000 main
        main returned | task_one returned | task_two returned
        ready:   timers:
      "
    `)
  })

  it('is blocking while a call blocks, and who is due meanwhile is ready', () => {
    expect(told(examples.blockingSleep())).toMatchInlineSnapshot(`
      "
      0.000 main
        task_a ready | task_b ready | main waiting waits for gather of 2: task_a and task_b
        ready: task_a, task_b  timers:
      0.000 task_a
        task_b ready | main waiting waits for gather of 2: task_a and task_b | task_a waiting sleeps 1 s
        ready: task_b  timers: 1.000 s  task_a: sleep 1
      0.000 to 2.000 task_b
        task_b blocking time.sleep | task_a ready | main waiting waits for gather of 2: task_a and task_b
        ready: task_a  timers:
      2.000 task_b
        task_a ready | main waiting waits for gather of 2: task_a and task_b | task_b waiting sleeps 1 s
        ready: task_a  timers: 3.000 s  task_b: sleep 1
      2.000 task_a
        main waiting waits for gather of 2: task_a and task_b | task_b waiting sleeps 1 s | task_a returned
        ready:   timers: 3.000 s  task_b: sleep 1
      3.000 task_b
        main ready | task_a returned | task_b returned
        ready: main  timers:
      3.000 main
        main returned | task_a returned | task_b returned
        ready:   timers:
      "
    `)
  })

  it('has a thread at work from the event on that starts it, until it has returned', () => {
    expect(told(examples.threads())).toMatchInlineSnapshot(`
      "
      0.000 main
        main waiting waits for gather of 3
        ready:   timers:
      0.000 pool_0
        main waiting waits for gather of 3 | pool_0 waiting read_a
        ready:   timers:
      0.000 pool_1
        main waiting waits for gather of 3 | pool_0 waiting read_a | pool_1 waiting read_b
        ready:   timers:
      1.000 pool_1
        main waiting waits for gather of 3 | pool_0 waiting read_a | pool_1 returned
        ready:   timers:
      1.000 pool_1
        main waiting waits for gather of 3 | pool_0 waiting read_a | pool_1 waiting read_c
        ready:   timers:
      2.000 pool_0
        main waiting waits for gather of 3 | pool_1 waiting read_c | pool_0 returned
        ready:   timers:
      4.000 pool_1
        main ready | pool_1 raised OSError | pool_0 returned
        ready: main  timers:
      4.000 main
        main raised OSError | pool_1 raised OSError | pool_0 returned
        ready:   timers:
      "
    `)
  })

  it('shows the task that runs another one within its step as running', () => {
    const inner = trace().creates('main', { parent: null }).begins('main').creates('inner').begins('inner')
    const nested = inner.blocks('read', 1).returns().blocks('write', 1).returns().ends()
    expect(told(nested)).toMatchInlineSnapshot(`
      "
      0.000 main
        main running
        ready:   timers:
      0.000 to 1.000 inner
        main running | inner blocking read
        ready:   timers:
      1.000 inner
        main blocking write | inner returned
        ready:   timers:
      1.000 to 2.000 main
        main blocking write | inner returned
        ready:   timers:
      2.000 main
        main returned | inner returned
        ready:   timers:
      "
    `)
  })

  it('has the callback that wakes a group in the queue, and its task waiting until that has run', () => {
    const group = () => trace().creates('main', { parent: null }).begins('main').creates('part')
    const build = group()
      .waits('group', 'group of 1', { tasks: ['part'] })
      .begins('part')
      .creates('other')
    build.returns().add({ type: 'callback.ready', callback: 1, name: '_on_task_done' })
    build.begins('other').returns().add({ type: 'callback.left', callback: 1 })
    build.wakes('main', build.endOf('part')).begins('main').returns().ends()
    expect(told(build)).toMatchInlineSnapshot(`
      "
      0.000 main
        part ready | main waiting waits for its TaskGroup of 1: part
        ready: part  timers:
      0.000 part
        other ready | main waiting waits for its TaskGroup of 1: part | part returned
        ready: other, callback _on_task_done  timers:
      0.000 other
        main waiting waits for its TaskGroup of 1: part | part returned | other returned
        ready: callback _on_task_done  timers:
      0.000 main
        main returned | part returned | other returned
        ready:   timers:
      "
    `)
  })

  it('has no timer left that was due at the end of the run and fired', () => {
    const sleeper = trace().creates('main', { parent: null }).begins('main')
    sleeper.add({ type: 'timer.set', timer: 1, when: 2_000_000, label: 'timeout 2', task: 1 })
    const late = sleeper
      .sleeps(5)
      .at(2)
      .cancels('main', { by: { kind: 'timer', label: 'timeout 2' } })
    late.wakes('main').begins('main').delivered().raises('TimeoutError').ends()
    expect(told(late)).toMatchInlineSnapshot(`
      "
      0.000 main
        main waiting sleeps 5 s
        ready:   timers: 2.000 s  main: timeout 2; 5.000 s  main: sleep 5
      2.000 loop
        main ready
        ready: main  timers:
      2.000 main
        main raised TimeoutError
        ready:   timers:
      "
    `)
  })

  it('has the timer of a sleep that goes on when the run is stopped', () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(5)
    const stopped = build.at(3).ends({ kind: 'over-limit', status: 1, limit: 'virtual-time', allowed: 3 })
    expect(told(stopped)).toMatchInlineSnapshot(`
      "
      0.000 main
        main waiting sleeps 5 s
        ready:   timers: 5.000 s  main: sleep 5
      "
    `)
  })

  it('names whoever holds a lock at that moment, not when the wait began', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('a').creates('b')
    build
      .waits('lock', 'lock', { holders: ['a'], lock: 1 })
      .begins('a')
      .locks(1)
      .returns()
    build.begins('b').locks(1, 'b').sleeps(2).at(2).wakes('b').begins('b').locks(1).wakes('main').returns()
    const states = told(build.begins('main').returns().ends())
      .split('\n')
      .filter(line => line.includes('|'))
    expect(states.map(line => /main \w+ ?([^|]*)/.exec(line)![1]!.trim())).toMatchInlineSnapshot(`
      [
        "waits for lock, held by a",
        "waits for lock",
        "waits for lock, held by b",
        "",
        "",
      ]
    `)
  })

  it('agrees with each sentence about the one that it is about', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        const timeline = build.timeline()
        const data = pageData(timeline, {})
        const rows = data.lanes.filter(({ kind }) => kind === 'task')
        for (const [step, { who, close, acts }] of timeline.entries.filter(isTold).entries()) {
          if (who.kind !== 'task') continue
          const lane = rows[timeline.tasks.findIndex(({ task }) => task === who.task)]
          const state = statesAfter(data, step).find(one => one.lane === lane)?.state
          if (close?.kind === 'done') expect(state).toBe(close.ending.how)
          else if (close?.kind === 'waits') expect(['waiting', 'ready']).toContain(state)
          else if (acts.some(({ kind }) => kind === 'blocks')) expect(state).toBe('blocking')
        }
      }),
    )
  })
})

describe('the line of an event that has none of its own', () => {
  it('is where its task has waited, whatever others did meanwhile', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('other').sleeps(2, 4)
    build.begins('other').sleeps(1, 9).at(1).wakes('other').begins('other').returns()
    const data = pageData(build.at(2).wakes('main').begins('main').returns().ends().timeline(), {})
    const places = data.story.map(({ who }, step) => [who, placeAfter(data, step)?.line])
    expect(places).toEqual([
      ['main', 4],
      ['other', 9],
      ['other', 9],
      ['main', 4],
    ])
  })

  it('is none for what never waited', () => {
    const build = trace().creates('main', { parent: null }).begins('main').returns().ends()
    expect(placeAfter(pageData(build.timeline(), {}), 0)).toBe(null)
  })
})

function told(build: TraceBuilder): string {
  const data = pageData(build.timeline(), {})
  const lines = data.story.map(({ time, until, who }, step) => {
    const states = statesAfter(data, step).map(({ lane, state, says }) =>
      `${lane.name} ${state} ${says}`.trim(),
    )
    const next = `ready: ${readyAfter(data, step).join(', ')}  timers: ${timersAfter(data, step).join('; ')}`
    return `${time}${until && ` to ${until}`} ${who}\n  ${states.join(' | ')}\n  ${next.trim()}`
  })
  return `\n${lines.join('\n')}\n`
}
