import { describe, expect, it } from 'vitest'
import { toldEntries } from './told-entries.js'
import { trace } from './trace-builder.js'

const main = () => trace().creates('main', { parent: null, line: 30 }).begins('main')

describe('entries', () => {
  it('gather all that one step does', () => {
    const build = main()
      .prints('a', 3)
      .creates('child', { line: 4 })
      .prints('b', 5)
      .waits('task', 'child', { line: 6 })
    build.begins('child').cancels('main', { message: 'enough', line: 8 }).wakes('main').returns('7', 9)
    build.wakes('main', build.endOf('child')).begins('main').delivered().swallowed(10)
    build.add({ type: 'task.uncancelled', task: 1 }).prints('c').raises('ValueError: no', 11)
    expect(toldEntries(build.ends())).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | prints stdout a | creates 2 | prints stdout b | = waits child | :6 | (1)
      0- child by start | cancels 1 enough task 2 false | wakes 1 false | wakes 1 true | = returned 7 | :8
      0- main by task 2 true | delivered | swallowed | uncancelled | prints stdout c | = raised ValueError: no | :11 | (2)
      "
    `)
  })

  it('go on after what blocked a step, under the time at which it does', () => {
    const build = main()
      .prints('a', 3)
      .blocks('time.sleep', 2, 4)
      .prints('b', 5)
      .blocks('open', 1, 6)
      .sleeps(1, 7)
    expect(
      toldEntries(build.at(4).wakes('main').begins('main').blocks('open', 1).returns().ends()),
    ).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0-2 main by start | prints stdout a | blocks [time.sleep] | :4 | (1)
      2-3 main | prints stdout b | blocks [open] | :6 | (2)
      3- main | = waits sleep 1 | :7
      4-5 main by timer sleep | blocks [open]
      5- main | = returned None
      "
    `)
  })

  it('nest where an eager task runs inside the step of its creator', () => {
    const build = main()
      .prints('before')
      .creates('eager')
      .begins('eager')
      .prints('within')
      .sleeps(1)
      .prints('after')
    build.waits('task', 'eager').at(1).wakes('eager').begins('eager').returns().wakes('main').begins('main')
    expect(toldEntries(build.returns().ends())).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | prints stdout before | creates 2 | (1)
      0- eager by start | prints stdout within | = waits sleep 1 | (2)
      0- main | prints stdout after | = waits eager | (3)
      1- eager by timer sleep | = returned None
      1- main by timer sleep | = returned None
      "
    `)
  })

  it('nest, also where the inner step blocks', () => {
    const build = main()
      .creates('eager')
      .begins('eager')
      .blocks('open', 2)
      .returns()
      .creates('other')
      .returns()
    expect(toldEntries(build.ends())).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | creates 2
      0-2 eager by start | blocks [open]
      2- eager | = returned None
      2- main | creates 3 | = returned None
      "
    `)
  })

  it('have what no step does: of callbacks, of signals, and of the program at large', () => {
    const build = trace()
      .prints('first', 1)
      .prints('second', 2)
      .creates('main', { parent: null })
      .begins('main')
      .sleeps(3)
    build.at(1).add({
      type: 'callback',
      name: 'tick',
      by: { kind: 'timer', label: 'tick' },
      place: { file: '/lessons/demo.py', line: 9 },
    })
    build.prints('tick').add({ type: 'timer.set', timer: 1, when: 2_000_000, label: 'tick', task: null })
    build.add({ type: 'timer.cancelled', timer: 1 }).add({ type: 'timer.cancelled', timer: 8 })
    build.warns('callback-failed', 'tick failed').warns('never-awaited', 'that is told elsewhere')
    build.at(2).signal('SIGINT', 'stop').wakes('main', { kind: 'signal', name: 'SIGINT' }).prints('stop', 12)
    build.begins('main').returns().prints('last').at(3).prints('very last')
    expect(toldEntries(build.ends())).toMatchInlineSnapshot(`
      "
      0 program | prints stdout first | prints stdout second | creates 1 | :2 | (1)
      0- main by start | = waits sleep 3
      1 callback tick by timer tick | prints stdout tick | timer tick 2000000 | timer-cancelled tick | fails | :9 | (2)
      2 SIGINT (stop) | prints stdout stop | :12 | (3)
      2- main by signal SIGINT | = returned None
      2 program | prints stdout last | (4)
      3 program | prints stdout very last | (5)
      "
    `)
  })

  it('tell what blocks in no step with what came right before it, or by itself', () => {
    const tick = { type: 'callback', name: 'tick', by: { kind: 'start' }, place: null } as const
    const build = main()
      .sleeps(9)
      .at(1)
      .add(tick)
      .blocks('open', 2, 5)
      .blocks('open', 1, 6)
      .at(5)
      .blocks('connect', 1)
    build.at(9).wakes('main').begins('main').returns().prints('after').blocks('close', 1)
    expect(toldEntries(build.ends())).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | = waits sleep 9
      1-3 callback tick by start | blocks [open] | :5
      3-4 program | blocks [open] | :6
      5-6 program | blocks [connect]
      9- main by timer sleep | = returned None
      9-10 program | prints stdout after | blocks [close] | (1)
      "
    `)
  })

  it('tell of jobs, and of who hands them out', () => {
    const build = main()
      .submits('read', 'thread', 4)
      .submits('write', 'process', 5)
      .waits('gather', 'both')
      .jobStarts('read', 'pool_0')
    build
      .jobTurns('read', 'sleeping', 'sleep 1')
      .jobStarts('write', 'pool_1')
      .prints('read begins', 6, 'read')
      .at(1)
    build
      .jobTurns('read', 'cpu', 'zip')
      .jobEnds('write', 'raised', 'OSError: no')
      .jobEnds('read', 'returned', '3')
    expect(
      toldEntries(build.wakes('main', build.byJob('read')).begins('main').returns().ends()),
    ).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | submits 1 | submits 2 | = waits both | :5
      0 job 1 | starts pool_0 | state sleeping sleep 1 | prints stdout read begins | :6 | (1)
      0 job 2 | starts pool_1
      1 job 1 | state cpu zip | = returned 3
      1 job 2 | = raised OSError: no
      1- main by job 1 | = returned None
      "
    `)
  })

  it('tell of connections, but not that one is closed', () => {
    const by = 'client'
    const place = { file: '/lessons/demo.py', line: 8 }
    const asked = {
      type: 'connection.asked',
      address: 'example.com:80',
      latency: 5000,
      task: 1,
      place,
    } as const
    const build = main()
      .add({ ...asked, connection: 1 })
      .add({ ...asked, connection: 2, place: null })
    build.add({ type: 'connection.opened', connection: 1 }).waits('network', 'connect').at(1)
    build
      .add({ type: 'connection.refused', connection: 2 })
      .wakes('main', { kind: 'connection', connection: 1 })
      .begins('main')
    build.add({
      type: 'connection.sent',
      connection: 1,
      by,
      bytes: 12,
      arrives: 1_005_000,
      task: 1,
      place: { ...place, line: 9 },
    })
    for (const how of ['eof', 'reset', 'closed'] as const)
      build.add({ type: 'connection.ended', connection: 1, by, how, task: 1 })
    expect(
      toldEntries(build.add({ type: 'input', place: null, prompt: '? ' }).returns('None', 20).ends()),
    ).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | connects 1 | connects 2 | = waits connect | :8
      1 program | refused 2
      1- main by connection 1 | sends 1 client 12 | hangs-up 1 eof | hangs-up 1 reset | asks ? null | = returned None | :9
      "
    `)
  })

  it('end with the trace, also in the midst of a step, and know no task from before it', () => {
    const waiting = {
      on: 'sleep',
      label: 'sleep',
      until: null,
      tasks: [],
      job: null,
      holders: [],
      lock: null,
      place: null,
    } as const
    const build = trace().add({
      type: 'step.ended',
      task: 9,
      waiting: { ...waiting, tasks: [], holders: [] },
    })
    build.creates('main', { parent: null }).begins('main').prints('a')
    expect(toldEntries(build)).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0 main by start | prints stdout a | (1)
      "
    `)
  })

  it('belong together in real time when little passes between', () => {
    const real = (seconds: number) => {
      const build = trace('real')
        .prints('a')
        .at(seconds)
        .prints('b')
        .creates('main', { parent: null })
        .begins('main')
      build
        .submits('read')
        .sleeps(1)
        .jobStarts('read', 'pool_0')
        .at(2 * seconds)
        .jobTurns('read', 'cpu', 'zip')
      return build.ends()
    }
    expect(toldEntries(real(0.005))).toMatchInlineSnapshot(`
      "
      0 program | prints stdout a | prints stdout b | creates 1 | (1)
      0.005- main by start | submits 1 | = waits sleep 1
      0.005 job 1 | starts pool_0 | state cpu zip
      "
    `)
    expect(toldEntries(real(0.005_001))).toMatchInlineSnapshot(`
      "
      0 program | prints stdout a | (1)
      0.005001 program | prints stdout b | creates 1 | (2)
      0.005001- main by start | submits 1 | = waits sleep 1
      0.005001 job 1 | starts pool_0
      0.010002 job 1 | state cpu zip
      "
    `)
  })

  it('belong together in virtual time only where no time passes', () => {
    const build = trace().prints('a').at(0.001).prints('b').submits('read').jobStarts('read', 'pool_0')
    expect(toldEntries(build.at(0.002).jobTurns('read', 'cpu', 'zip').ends())).toMatchInlineSnapshot(`
      "
      0 program | prints stdout a | (1)
      0.001 program | prints stdout b | submits 1 | (2)
      0.001 job 1 | starts pool_0
      0.002 job 1 | state cpu zip
      "
    `)
  })

  it('of a callback are not gone on with by what blocks later, or after it was over', () => {
    const tick = { type: 'callback', name: 'tick', by: { kind: 'start' }, place: null } as const
    const build = main().sleeps(9).at(1).add(tick).at(2).blocks('late', 1).at(5).add(tick).blocks('open', 1)
    expect(toldEntries(build.prints('on').blocks('close', 1).ends())).toMatchInlineSnapshot(`
      "
      0 program | creates 1
      0- main by start | = waits sleep 9
      1 callback tick by start
      2-3 program | blocks [late]
      5-6 callback tick by start | blocks [open]
      6-7 program | prints stdout on | blocks [close] | (1)
      "
    `)
  })
})
