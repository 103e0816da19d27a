import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProgramRequest, Run, RunListener } from '../../src/engine/engine.js'
import { DEFAULT_LIMITS } from '../../src/engine/engine.js'
import type { Outcome, TraceEvent } from '../../src/trace/events.js'
import { trace } from '../timeline/trace-builder.js'
import { aSecond, fakeEngine } from './fake-engine.js'
import { fakeWorld, TOY_COURSE } from './fake-world.js'

/** A program that prints these texts and ends like this. */
function prints(texts: readonly [stream: 'stdout' | 'stderr', text: string][], outcome: Outcome) {
  return (_request: ProgramRequest, listener: RunListener = {}): Run => {
    const builder = trace().creates('main', { parent: null }).begins('main')
    for (const [stream, text] of texts) {
      builder.add({ type: 'output', stream, text, task: 1, job: null, place: null })
    }
    const events = builder.returns().ends(outcome).stream()
    for (const event of events) listener.events?.([event])
    return { events, outcome }
  }
}

function programWorld(run?: (request: ProgramRequest, listener: RunListener) => Run) {
  const world = fakeWorld(run === undefined ? {} : { engine: fakeEngine({ run }) })
  writeFileSync(join(world.folder, 'prog.py'), '')
  return world
}

function ranASecond(madeWith: readonly string[] = []): Run {
  const events = aSecond(madeWith).prints('hello', 3).returns().ends().stream()
  return { events, outcome: { kind: 'finished', status: 0 } }
}

const exits = (status: number): Outcome => ({ kind: 'exited', status, abrupt: false })

describe('run', () => {
  it('draws every demo of a lesson, and says what to type next', async () => {
    const { type, engine } = fakeWorld()
    const { output, status } = await type('1')
    expect(engine.requests.runs.map(({ file }) => file)).toEqual([
      `${TOY_COURSE}/01-first/demos/hello.py`,
      `${TOY_COURSE}/01-first/demos/crash.py`,
    ])
    expect(output).toMatch(/^Say hello\nlesson 1, First steps · demo 1 of 2 · hello.py\n\n +0 s/)
    expect(output).toMatch(
      /`asyncio-tutor read 1` explains this, `asyncio-tutor start 1` hands out an\nexercise.\n$/,
    )
    expect(status).toBe(1) // crash.py should have ended with status 1, and ended with 0
    expect(engine.closed()).toBe(1)
  })

  it('runs one demo by name, by its beginning, or by its place', async () => {
    for (const name of ['crash', 'cr', '2']) {
      const { type, engine } = fakeWorld()
      await type('run', '1', name)
      expect(engine.requests.runs.map(({ file }) => file)).toEqual([`${TOY_COURSE}/01-first/demos/crash.py`])
    }
  })

  it('is done when a demo ends as its lesson says', async () => {
    const crashes = prints([], {
      kind: 'crashed',
      status: 1,
      error: 'E',
      message: '',
      frames: [],
      syntax: null,
    })
    expect((await fakeWorld({ engine: fakeEngine({ run: crashes }) }).type('run', '1', 'crash')).status).toBe(
      0,
    )
    expect((await fakeWorld({ engine: fakeEngine({ run: crashes }) }).type('run', '1', 'hello')).status).toBe(
      1,
    )
  })

  it("delivers the demo's signals, or those that were asked for", async () => {
    const { type, engine } = fakeWorld()
    await type('2')
    await type('run', '2', '--signal', 'sigterm@1', '--signal', 'INT@2.5')
    expect(engine.requests.runs.map(({ signals }) => signals)).toEqual([
      [{ name: 'SIGINT', at: 2.5 }],
      [
        { name: 'SIGTERM', at: 1 },
        { name: 'SIGINT', at: 2.5 },
      ],
    ])
  })

  it('answers --json with one object and nothing else', async () => {
    const { output } = await fakeWorld().type('1', '--json')
    const { lesson, demos } = JSON.parse(output)
    expect([lesson, demos.map((demo: { demo: string; status: number }) => [demo.demo, demo.status])]).toEqual(
      [
        1,
        [
          ['hello', 0],
          ['crash', 1],
        ],
      ],
    )
    expect(demos[0].timeline.outcome).toEqual({ kind: 'finished', status: 0 })
  })

  it('ends with 130 after Ctrl-C, and draws what had happened', async () => {
    const run = ({ abort }: ProgramRequest): Run => {
      const outcome: Outcome = { kind: abort?.aborted ? 'interrupted' : 'finished', status: 0 } as Outcome
      return { events: aSecond().ends(outcome).stream(), outcome }
    }
    const { type } = fakeWorld({ engine: fakeEngine({ run }), interruptsAtOnce: true })
    const { status, output } = await type('1')
    expect(status).toBe(130)
    expect(output).toContain('You stopped the program')
  })
})

describe('trace', () => {
  it('gives the program the options after its name, and takes those before it', async () => {
    const { type, engine, folder } = programWorld()
    await type('trace', '--view', 'none', '--limit-seconds', '3', 'prog.py', '--view', 'x', '-h')
    const [request] = engine.requests.runs
    expect(request).toMatchObject({
      file: join(folder, 'prog.py'),
      programArguments: ['--view', 'x', '-h'],
      keepsFiles: true,
      limits: { ...DEFAULT_LIMITS, seconds: 3 },
    })
  })

  it('says so when one of its own options stands after the name', async () => {
    const { errors } = await programWorld().type('trace', 'prog.py', '--verbose', '--html=x.html')
    expect(errors.replace(/\s+/g, ' ')).toContain(
      '`--html=x.html` stands after prog.py, so the program got it.',
    )
    expect((await programWorld().type('trace', 'prog.py', '--verbose')).errors).toBe('')
    expect((await programWorld().type('trace', '--view', 'none', 'prog.py', '--html', 'x')).errors).toBe('')
  })

  it('has nothing to step through in a part without an event, and says what passes there', async () => {
    const world = fakeWorld({ isTerminal: true })
    const { output } = await world.type('run', '1', 'hello', '--step', '--from', '0.2', '--to', '0.5')
    expect(output).toContain('~ 0.3 s pass ~')
  })

  it('plays nothing in real time, where a program is seen while it runs', async () => {
    const { status, errors, output } = await programWorld().type(
      ...['trace', '--python', '--clock', 'real', '--speed', '2', 'prog.py'],
    )
    expect({ status, output }).toEqual({ status: 2, output: '' })
    expect(errors).toBe(
      '✗ `--speed` plays runs in virtual time, and with `--clock real` a program runs\n  in real time anyway.\n  Leave one of the two away; `--step` goes through the run when it is over.\n',
    )
  })

  it('tells the story instead of a play where the terminal has no screens', async () => {
    const world = fakeWorld({ isTerminal: true, environment: { TERM: 'dumb' } })
    const { output } = await world.type('run', '1', 'hello', '--speed', '1')
    expect(output).toContain('woken by its timer, prints "hello"')
    expect(output).not.toContain('█')
  })

  it('runs a program again at Ctrl-C in a play, with what was typed, and says how to do so', async () => {
    const engine = fakeEngine({ run: ({ madeWith }) => ({ ...ranASecond(madeWith), typed: ['ann\n'] }) })
    const world = fakeWorld({
      engine,
      isTerminal: true,
      onKey: pressed => {
        const timers = ['ctrl-c', 'q'].map((key, at) => setTimeout(() => pressed(key), 30 + 100 * at))
        return () => timers.map(clearTimeout)
      },
    })
    writeFileSync(join(world.folder, 'prog.py'), '')
    const { output } = await world.type('trace', '--speed', '1', 'prog.py')
    const [first, again] = engine.requests.runs
    expect(first).toMatchObject({ signals: [] })
    expect(again).toMatchObject({ signals: [{ name: 'SIGINT' }], typed: ['ann\n'] })
    expect(output).toContain(` Made with --signal SIGINT@${again!.signals[0]!.at}\n`)
  })

  it('says why a part of a run can not be drawn', async () => {
    const { engine, type } = programWorld()
    const { errors, status } = await type('trace', '--from', '3', '--to', '1', 'prog.py')
    expect(errors).toContain('later than what `--to` names')
    expect([status, engine.requests.runs]).toEqual([2, []])
    const late = await type('trace', '--from', '9', 'prog.py')
    expect(late.errors.replace(/\s+/g, ' ')).toContain('Nothing is drawn: the run is over at')
    expect(late.output).toContain('elapsed')
  })

  it('passes on exactly the bytes and the status of the program with --view none', async () => {
    const run = prints(
      [
        ['stdout', 'caf\udcc3\udca9 é 🐍\n'],
        ['stderr', 'no newline'],
        ['stdout', '\udcff'],
      ],
      exits(7),
    )
    const { bytes, errors, status } = await programWorld(run).type('trace', '--view', 'none', 'prog.py')
    expect(bytes).toEqual(Buffer.concat([Buffer.from('café é 🐍\n'), Buffer.of(0xff)]))
    expect([errors, status]).toEqual(['no newline', 7])
  })

  it('says on stderr why it stopped a program', async () => {
    const run = prints([['stdout', 'x']], { kind: 'over-limit', status: 1, limit: 'output', allowed: 10 })
    const { output, errors, status } = await programWorld(run).type('trace', '--view', 'none', 'prog.py')
    expect([output, status]).toEqual(['x', 1])
    expect(errors).toContain('The program was stopped after printing 10 bytes.')
  })

  it('shows a question, and what was printed before it, while the program waits for the answer', async () => {
    const run = (_request: ProgramRequest, listener: RunListener = {}): Run => {
      const asked: TraceEvent = { type: 'input', place: null, at: 0, turn: 1, prompt: 'Who? ' }
      const events = [
        ...trace().creates('main', { parent: null }).begins('main').prints('hi').prints('Who? ').stream(),
        asked,
      ]
      listener.events?.(events)
      return { events, outcome: { kind: 'finished', status: 0 } }
    }
    const atTerminal = fakeWorld({ engine: fakeEngine({ run }), isTerminal: true })
    writeFileSync(join(atTerminal.folder, 'prog.py'), '')
    expect((await atTerminal.type('trace', 'prog.py')).errors).toBe('hi\nWho? \n')
    expect((await programWorld(run).type('trace', 'prog.py')).errors).toBe('')
  })

  it.each([
    [['--python', 'prog.py'], ''],
    [['--python', '/usr/bin/python3', 'prog.py'], '/usr/bin/python3'],
    [['--python', 'python3.12', 'prog.py'], 'python3.12'],
    [['prog.py', '--python', 'x'], null],
  ])('takes %j for the Python %j', async (words, python) => {
    const { type, pythons } = programWorld()
    await type('trace', ...words)
    expect(pythons).toEqual([python])
  })
})
