import { describe, expect, it } from 'vitest'
import { type Look, PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderStory } from '../../src/render/story/story.js'
import { windowOf } from '../../src/timeline/window.js'
import * as examples from '../timeline/example-traces.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'

describe('the story', () => {
  it('tells each step in a line', () => {
    expect(told(examples.sideBySide())).toMatchInlineSnapshot(`
      "
       0.000   main      starts, creates task_one and task_two, then waits  demo.py:14
                         for task_one
             ① task_one  starts, prints "one starts", then sleeps 3 s        demo.py:5
               task_two  starts, then sleeps 1 s                             demo.py:9
               ~ nothing to do: the clock jumps 1.0 s ~
       1.000 ② task_two  woken by its timer, prints "two done", returns     demo.py:10
               ~ nothing to do: the clock jumps 2.0 s ~
       3.000 ③ task_one  woken by its timer, prints "one done", returns      demo.py:6
                         and wakes main
               main      woken by the end of task_one, returns
      "
    `)
  })

  it('is loud about a blocking call and names who was kept waiting', () => {
    expect(told(examples.blockingSleep())).toMatchInlineSnapshot(`
      "
       0.000  main    starts, creates task_a and task_b, then waits for     demo.py:12
                      gather of 2: task_a and task_b
              task_a  starts, then sleeps 1 s                                demo.py:4
              task_b  starts, BLOCKS the loop for 2.0 s with time.sleep;     demo.py:7
                      task_a was kept waiting
       2.000  task_b  sleeps 1 s                                             demo.py:8
              task_a  woken by its timer, returns
              ~ nothing to do: the clock jumps 1.0 s ~
       3.000  task_b  woken by its timer, returns and wakes main
              main    woken by the end of task_b, returns
      "
    `)
  })

  it('tells a cancellation: asked by whom, delivered, and what came of it', () => {
    expect(told(examples.cancellation())).toMatchInlineSnapshot(`
      "
       0.000   main       starts, creates heartbeat, then sleeps 2.5 s      demo.py:12
             ① heartbeat  starts, prints "beat", then sleeps 4 s             demo.py:6
               ~ nothing to do: the clock jumps 2.5 s ~
       2.500   main       woken by its timer, asks heartbeat to cancel      demo.py:14
                          ("enough"), then waits for heartbeat
             ② heartbeat  woken by main, CancelledError is raised at its     demo.py:8
                          await, prints "stops", ends cancelled
               main       woken by the end of heartbeat, returns
      "
    `)
  })

  it('tells of a task that was cancelled before it began', () => {
    const build = trace().creates('main', { parent: null }).begins('main').creates('job').cancels('job')
    build
      .waits('task', 'job', { tasks: ['job'] })
      .begins('job')
      .delivered()
      .endsCancelled()
      .ends()
    expect(told(build).split('\n')[2]).toBe(
      '        job   is cancelled before its first line, ends cancelled',
    )
  })

  it('tells a timeout', () => {
    expect(told(examples.timeout())).toMatchInlineSnapshot(`
      "
       0.000   main  starts, sets a timeout of 2 s, then sleeps 5 s          demo.py:8
               ~ nothing to do: the clock jumps 2.0 s ~
       2.000   loop  the timeout of 2 s is over: asks main to cancel
             ① main  woken by its timeout, CancelledError is raised at its  demo.py:10
                     await, catches it, prints "too slow", returns
      "
    `)
  })

  it('tells who holds a lock and who wakes whom', () => {
    expect(told(examples.lock())).toMatchInlineSnapshot(`
      "
       0.000   main  starts, creates a and b, then waits for its TaskGroup   demo.py:8
                     of 2: a and b
             ① a     starts, prints "a has it", then sleeps 2 s              demo.py:5
               b     starts, then waits for lock db, held by a               demo.py:3
               ~ nothing to do: the clock jumps 2.0 s ~
       2.000   a     woken by its timer, wakes b, returns
             ② b     woken by a, prints "b has it", then sleeps 1 s          demo.py:5
               ~ nothing to do: the clock jumps 1.0 s ~
       3.000   b     woken by its timer, returns and wakes main
               main  woken by the end of b, returns
      "
    `)
  })

  it('tells what threads do', () => {
    expect(told(examples.threads())).toMatchInlineSnapshot(`
      "
       0.000  main    starts, hands read_a, read_b and read_c to threads,   demo.py:10
                      then waits for gather of 3
              pool_0  starts read_a, sleeps 2 s
              pool_1  starts read_b, sleeps 1 s
              ~ nothing to do: the clock jumps 1.0 s ~
       1.000  pool_1  read_b returns
              pool_1  starts read_c, sleeps 3 s
              ~ nothing to do: the clock jumps 1.0 s ~
       2.000  pool_0  read_a returns
              ~ nothing to do: the clock jumps 2.0 s ~
       4.000  pool_1  read_c fails with OSError: gone
              main    woken by read_c in a thread, fails with OSError:      demo.py:10
                      gone
      "
    `)
  })

  it('tells of a signal', () => {
    expect(told(examples.signal())).toMatchInlineSnapshot(`
      "
       0.000   main    starts, then waits for event stop                     demo.py:6
               ~ nothing to do: the clock jumps 2.5 s ~
       2.500   signal  SIGTERM arrives: stop.set
             ① main    woken by SIGTERM, prints "stopping", returns          demo.py:7
      "
    `)
  })

  it('explains a deadlock: who waits for what, and who holds it', () => {
    expect(told(examples.deadlock())).toMatchInlineSnapshot(`
      "
       0.000  main  starts, creates a and b, then waits for gather of 2: a  demo.py:22
                    and b
              a     starts, then sleeps 1 s                                  demo.py:5
              b     starts, then sleeps 1 s                                 demo.py:12
              ~ nothing to do: the clock jumps 1.0 s ~
       1.000  a     woken by its timer, then waits for Lock second, held     demo.py:6
                    by b
              b     woken by its timer, then waits for Lock first, held by  demo.py:13
                    a
              Deadlock: nothing is left that could wake a task.
              main waits for gather of 2 (demo.py:22)
              a waits for Lock second, held by b (demo.py:6)
              b waits for Lock first, held by a (demo.py:13)
      "
    `)
  })

  it('keeps columns straight under wide names and output', () => {
    expect(told(examples.wideNames())).toMatchInlineSnapshot(`
      "
       0.000   main     starts, creates 名前 🚀, then waits for 名前 🚀
             ① 名前 🚀  starts, prints "開始 🚀", then sleeps 2 s            demo.py:4
               ~ nothing to do: the clock jumps 2.0 s ~
       2.000   名前 🚀  woken by its timer, returns '完了' and wakes main    demo.py:5
               main     woken by the end of 名前 🚀, returns
      "
    `)
  })

  it('writes what could move the cursor as an escape', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .prints('one\ntwo\u001b[2J\t\ud800', 3)
      .returns()
      .ends()
    expect(told(build)).toContain('prints "one\\ntwo\\x1b[2J\\t\\ud800", returns')
  })

  it('tells the beginning and the end of a long story, and all of it on demand', () => {
    const build = () => {
      const build = trace().creates('main', { parent: null }).begins('main').sleeps(1)
      for (let at = 1; at <= 400; at++) build.at(at).wakes('main').begins('main').prints(`${at}`).sleeps(1)
      return build.at(401).wakes('main').begins('main').returns().ends()
    }
    const lines = told(build()).trim().split('\n')
    expect(lines.find(line => line.includes('left out'))).toBe(
      '             ~ 162 lines left out; `--all` shows them ~',
    )
    expect(told(build(), { all: true })).not.toContain('left out')
  })

  it('tells once what many tasks do alike at one instant, but not what they print', () => {
    expect(told(examples.manyWorkers(200))).toMatchInlineSnapshot(`
      "
       0.000  main        starts, creates worker-1, worker-2, worker-3 and 197 more,
                          then waits for gather of 200: worker-1, worker-2, worker-3
                          and 197 more
              worker-1    starts, then sleeps 1 s
              ~ 199 more like this: worker-2 … worker-200 ~
              ~ nothing to do: the clock jumps 1.0 s ~
       1.000  worker-1    woken by its timer, returns
              ~ 198 more like this: worker-2 … worker-199 ~
              worker-200  woken by its timer, returns and wakes main
              main        woken by the end of worker-200, returns
      "
    `)
    const build = trace().creates('main', { parent: null }).begins('main')
    const names = Array.from({ length: 9 }, (_, at) => `worker-${at}`)
    for (const name of names) build.creates(name, { coroutine: 'worker' })
    build.sleeps(1)
    for (const name of names) build.begins(name).prints(`I am ${name}`).returns()
    const story = told(build.at(1).wakes('main').begins('main').returns().ends())
    for (const name of names) expect(story).toContain(`"I am ${name}"`)
  })

  it('tells rounds that print the same once, with their numbers', () => {
    const build = trace().creates('main', { parent: null }).begins('main')
    for (let second = 0; second < 9; second++)
      build
        .prints('alive', 4)
        .sleeps(1)
        .at(second + 1)
        .wakes('main')
        .begins('main')
    expect(told(build.returns().ends()).split('\n').slice(1, -2)).toMatchInlineSnapshot(`
      [
        " 0.000 ① main  starts, prints "alive", then sleeps 1 s                 demo.py:4",
        "         ~ nothing to do: the clock jumps 1.0 s ~",
        " 1.000 ② main  woken by its timer, prints "alive", then sleeps 1 s     demo.py:4",
        "         ~ 7 more just like this (3-9), until 8.000 ~",
        "         ~ nothing to do: the clock jumps 1.0 s ~",
      ]
    `)
  })

  it('tells that a timer is cancelled, and that a callback fails', () => {
    const set = { type: 'timer.set', timer: 1, when: 5_000_000, label: 'ring', task: 1 } as const
    const build = trace().creates('main', { parent: null }).begins('main').add(set)
    build.add({ type: 'timer.cancelled', timer: 1 }).sleeps(1).at(0.5)
    build.add({ type: 'callback', name: 'ping', by: { kind: 'timer', label: 'ping' }, place: null })
    build
      .warns('callback-failed', 'The callback ping failed with OSError: no.')
      .at(1)
      .wakes('main')
      .begins('main')
    const lines = told(build.returns().ends(), { width: 120 })
    expect(lines).toContain(
      'starts, sets a timer for ring at 5.0 s, cancels the timer for ring, then sleeps 1 s',
    )
    expect(lines).toContain('loop  runs the callback ping, which fails')
  })

  it('names threads and processes apart, and what was printed before a traceback', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .submits('read')
      .submits('add', 'process')
    build.prints('soon').add({
      ...{ type: 'output', stream: 'stderr', text: 'Traceback (most recent call last):\n' },
      ...{ task: 1, job: null, place: null },
    })
    expect(told(build.returns().ends(), { width: 150 })).toContain(
      'starts, hands read to a thread, hands add to a process, prints "soon", Python writes the traceback to stderr, returns',
    )
  })

  it('tells the first step of an eager task where it runs, within its creator', () => {
    const build = trace().creates('main', { parent: null }).begins('main').prints('before').creates('eager')
    build.begins('eager').prints('inside').returns().prints('after').returns().ends()
    expect(told(build)).toMatchInlineSnapshot(`
      "
       0.000 ① main   starts, prints "before", creates eager
             ② eager  starts, prints "inside", returns
             ③ main   prints "after", returns
      "
    `)
  })

  it('says that time passes, not that the loop jumps, between two runs of a loop', () => {
    const build = trace().creates('one', { parent: null }).begins('one').returns().at(3)
    build.creates('two', { parent: null }).begins('two').returns().ends()
    expect(told(build)).toContain('~ 3.0 s pass ~')
  })

  it('says that the loop jumps only where it runs and nobody has anything to do', () => {
    const around = trace().at(2).creates('main', { parent: null }).begins('main').creates('other').sleeps(1)
    around.begins('other').sleeps(0.5).at(2.5).wakes('other').begins('other').returns()
    const timeline = around
      .at(3)
      .wakes('main')
      .begins('main')
      .returns()
      .at(4)
      .prints('after')
      .ends()
      .timeline()
    expect(`\n${renderStory(timeline, PLAIN_LOOK)}\n`).toMatchInlineSnapshot(`
      "
               ~ 2.0 s pass ~
       2.000   main     starts, creates other, then sleeps 1 s
               other    starts, then sleeps 0.5 s
               ~ nothing to do: the clock jumps 0.5 s ~
       2.500   other    woken by its timer, returns
               ~ nothing to do: the clock jumps 0.5 s ~
       3.000   main     woken by its timer, returns
               ~ 1.0 s pass ~
       4.000 ① program  prints "after"
      "
    `)
    const { tasks } = timeline
    const part = windowOf(timeline, { from: null, to: null, task: tasks[0]!.name })
    expect(`\n${renderStory(part, PLAIN_LOOK)}\n`).toMatchInlineSnapshot(`
      "
              ~ 2.0 s pass ~
       2.000  main  starts, creates other, then sleeps 1 s
              ~ 1.0 s pass ~
       3.000  main  woken by its timer, returns
              ~ 1.0 s pass ~
      "
    `)
  })

  it('links places where the terminal can', () => {
    const link = '\u001b]8;;file:///lessons/demo.py\u0007demo.py:5\u001b]8;;\u0007'
    expect(told(examples.sideBySide(), { hyperlinks: true })).toContain(link)
  })
})

function told(build: TraceBuilder, look: Partial<Look> = {}): string {
  return `\n${renderStory(build.timeline(), { ...PLAIN_LOOK, ...look })}\n`
}
