import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Engine, Run } from '../../src/engine/engine.js'
import { createSystemEngine } from '../../src/engine/system/engine.js'
import { buildTimeline } from '../../src/timeline/build.js'
import type { Timeline } from '../../src/timeline/model.js'
import { NO_PYTHON, pythons } from '../fidelity/pythons.js'
import { patient } from '../limits.js'
import { type RequestParts, requestFor, runIn } from './request.js'

if (pythons.length === 0) describe.skip(NO_PYTHON, () => it('runs nothing', () => {}))

describe.each(pythons)('in real time, under CPython $version,', ({ path }) => {
  let engine: Engine
  const opened = createSystemEngine({ python: path }).then(created => {
    engine = created
  })
  afterAll(() => engine.close())

  async function run(name: string, more: RequestParts = {}): Promise<Run> {
    await opened
    return runIn(engine, '', { file: program(name), clock: 'real', ...more })
  }
  /** Runs a program that says when it waits; the signal comes then. */
  async function runUntilItWaits(asked: (signal: AbortSignal) => RequestParts): Promise<Run> {
    await opened
    const waits = new AbortController()
    const request = requestFor('', {
      file: program('interrupted'),
      clock: 'real',
      ...asked(waits.signal),
    })
    return engine.run(request, {
      events: batch => {
        if (batch.some(event => event.type === 'output' && event.text === 'waiting\n')) waits.abort()
      },
    })
  }
  async function timelineOf(name: string): Promise<Timeline> {
    const { events, outcome } = await run(name)
    expect(outcome).toEqual({ kind: 'finished', status: 0 })
    return buildTimeline(events)
  }

  it('a pool of threads is seen at work, and what blocks the loop', async () => {
    const timeline = await timelineOf('pool')
    expect(printed(timeline)).toBe('[0, 1, 4]\n')
    expect(timeline.run).toMatchObject({ clock: 'real', engine: 'system' })
    const jobs = timeline.jobs.filter(job => job.name.startsWith('work'))
    expect(jobs.map(job => job.ended?.how)).toEqual(['returned', 'returned', 'returned'])
    expect(new Set(jobs.map(job => job.worker)).size).toBe(2)
    // The third job had to wait for a thread.
    expect(jobs[2]!.started!.at).toBeGreaterThanOrEqual(150_000)
    expect(timeline.blocks.map(({ call }) => call)).toContain('time.sleep(0.2)')
    expect(timeline.totals.elapsed).toBeGreaterThan(500_000)
    const ticks = timeline.tasks.find(task => task.name === 'ticks')!
    expect(ticks.spans.filter(span => span.label === 'sleep 0.05')).toHaveLength(2)
  })

  it('a subprocess has a lane with its pid and its exit status', async () => {
    const timeline = await timelineOf('subprocess')
    expect(printed(timeline)).toBe("b'from the child\\n' 3\n")
    const [lane, ...others] = timeline.workers
    expect(others).toEqual([])
    expect(lane).toMatchObject({ runs: 'subprocess', name: expect.stringMatching(/^pid \d+$/) })
    expect(timeline.jobs[0]!.ended).toMatchObject({ how: 'raised', value: 'exit status 3' })
    expect(timeline.tasks.map(task => task.name)).toEqual(['main'])
  })

  it('what a forked child does is not the program’s', async () => {
    const timeline = await timelineOf('forks')
    // A child's output comes another way than the program's, so the two have no order.
    expect(printed(timeline).trimEnd().split('\n').sort()).toEqual([
      '4',
      '7',
      'in the fork',
      "the child's loop",
    ])
    expect(timeline.tasks.map(task => task.name)).toEqual(['main'])
    expect(timeline.outcome).toEqual({ kind: 'finished', status: 0 })
  })

  it('a server and its client share a connection', async () => {
    const timeline = await timelineOf('tcp')
    expect(printed(timeline)).toBe("b'HELLO\\n'\n")
    expect(timeline.connections).toHaveLength(1)
    const { parcels, opened: begin, refused } = timeline.connections[0]!
    expect(parcels.map(({ by, bytes }) => [by, bytes])).toEqual([
      ['client', 6],
      ['server', 6],
    ])
    expect([begin !== null, refused]).toEqual([true, null])
    expect(timeline.wakes.some(({ by }) => by.kind === 'connection')).toBe(true)
  })

  it('a pool of processes is seen at work', async () => {
    const timeline = await timelineOf('process-pool')
    expect(printed(timeline)).toBe('[45, 190, 435]\n')
    expect(timeline.jobs.map(job => [job.kind, job.ended?.value])).toEqual([
      ['process', '45'],
      ['process', '190'],
      ['process', '435'],
    ])
  })

  it('Ctrl-C reaches the program, which cleans up; the trace is whole', async () => {
    const { events, outcome } = await runUntilItWaits(signal => ({ interrupt: signal }))
    expect(outcome).toMatchObject({ kind: 'crashed', error: 'KeyboardInterrupt', status: 130 })
    const timeline = buildTimeline(events)
    expect(printed(timeline)).toBe('waiting\ncleaning up\n')
    expect(timeline.signals.marks.map(({ note }) => note)).toEqual(['SIGINT'])
    expect(timeline.tasks[0]!.ended?.how).toBe('cancelled')
  })

  it('a signal can be announced, and a deadlock is found at once', async () => {
    const signalled = await run('interrupted', { signals: [{ name: 'SIGINT', at: 0.3 }] })
    expect(signalled.outcome).toMatchObject({ error: 'KeyboardInterrupt' })
    const stuck = await run('deadlock')
    expect(stuck.outcome).toMatchObject({ kind: 'deadlocked', stuck: [{ label: 'lock' }] })
  })

  it('a limit ends a run, and so does whoever asks for it', async () => {
    const seconds = patient(0.5)
    expect((await run('interrupted', { limits: { seconds } })).outcome).toMatchObject({
      kind: 'timed-out',
      seconds,
    })
    const stopped = await runUntilItWaits(signal => ({ abort: signal }))
    expect(stopped.outcome).toEqual({ kind: 'interrupted', status: 130 })
  })
})

function program(name: string): string {
  return fileURLToPath(new URL(`real/${name}.py`, import.meta.url))
}

function printed(timeline: Timeline): string {
  return timeline.output
    .filter(({ stream }) => stream === 'stdout')
    .map(({ text }) => text)
    .join('')
}
