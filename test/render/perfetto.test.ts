import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderPerfetto } from '../../src/render/perfetto/perfetto.js'
import type { Timeline } from '../../src/timeline/model.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'
import { type TraceBuilder, trace } from '../timeline/trace-builder.js'

interface Event {
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly name: string
  readonly id: number
  readonly cat: string
  readonly bp?: string
  readonly args: Record<string, unknown>
}

const eventsOf = (timeline: Timeline): readonly Event[] =>
  JSON.parse(renderPerfetto(timeline, PLAIN_LOOK)).traceEvents

describe('a Perfetto trace', () => {
  it('names each lane and has a slice for each span, a flow for each wake-up by a task', () => {
    const timeline = examples.sideBySide().timeline()
    const events = eventsOf(timeline)
    const names = events.filter(({ name }) => name === 'thread_name').map(({ args }) => args.name)
    expect(names).toEqual(['event loop', 'main', 'task_one', 'task_two'])
    const slices = events.filter(({ ph, cat }) => ph === 'X' && cat === 'waiting')
    const times = slices.map(({ name, ts, dur }) => [name, Math.round(ts), Math.round(dur)])
    expect(times).toContainEqual(['sleeps 3 s', 0, 3_000_000])
    const flows = events.filter(({ cat }) => cat === 'wake')
    expect(flows.map(({ ph }) => ph).sort()).toEqual(expect.arrayContaining(['f', 's']))
  })

  it('keeps the rules of the format, whatever the trace: Trace Event Format, and Perfetto on other formats', () => {
    fc.assert(
      fc.property(randomTrace(), build => {
        const events = eventsOf(build.timeline())
        const untilOfLane = new Map<number, number>()
        const flows = new Map<number, string>()
        for (const { ph, pid, tid, ts, dur, id, bp, name } of events) {
          expect(['M', 'X', 'i', 's', 'f', 'C']).toContain(ph)
          expect([typeof pid, typeof tid, typeof name]).toEqual(['number', 'number', 'string'])
          if (ph === 'M') continue
          const nanos = Math.round(ts * 1000)
          expect(nanos / 1000 === ts && ts >= 0).toBe(true)
          if (ph === 'X' && tid > 1) {
            // Slices of one thread must not overlap.
            expect(nanos).toBeGreaterThanOrEqual(untilOfLane.get(tid) ?? 0)
            untilOfLane.set(tid, nanos + Math.round(dur * 1000))
          }
          // A flow goes from a slice that is open to one that is.
          if (ph === 's' || ph === 'f') {
            const open = events.filter(
              one =>
                one.ph === 'X' &&
                one.tid === tid &&
                one.ts <= ts &&
                nanos < Math.round((one.ts + one.dur) * 1000),
            )
            expect(open).toHaveLength(1)
            if (ph === 'f') expect(open[0]!.cat).toMatch(/running|blocking/)
          }
          if (ph === 's') flows.set(id, 'begun')
          if (ph === 'f') {
            expect([flows.get(id), bp]).toEqual(['begun', 'e'])
            flows.set(id, 'ended')
          }
        }
        expect([...flows.values()].every(state => state === 'ended')).toBe(true)
        const counts = events.filter(({ ph }) => ph === 'C').map(({ args }) => Number(args.tasks))
        expect(counts.every(count => count >= 0)).toBe(true)
      }),
    )
  })

  it('has a slice with a length for each step, and no other ones, whatever the trace', () => {
    fc.assert(
      fc.property(fc.oneof(randomTrace(), crowds), build => {
        const slices = eventsOf(build.timeline()).filter(({ ph, tid }) => ph === 'X' && tid > 1)
        expect(slices.every(({ dur }) => dur > 0)).toBe(true)
        const steps = build.stream().filter(({ type }) => type === 'step.began')
        const ran = slices.filter(({ cat }) => cat === 'running' || cat === 'blocking')
        expect(ran.length).toBeGreaterThanOrEqual(steps.length)
      }),
    )
  })

  it('counts the ready tasks as the trace does, however much happens at once', () => {
    fc.assert(
      fc.property(crowds, build => {
        const counted = eventsOf(build.timeline()).filter(({ ph }) => ph === 'C')
        for (const [at, { ts }] of counted.slice(1).entries()) expect(ts).toBeGreaterThan(counted[at]!.ts)
        expect(counted.map(({ args }) => args.tasks)).toEqual(readyCounts(build))
      }),
      { numRuns: 20 },
    )
  })

  it('has a flow from the task that sent what woke a reader, and none from one that sent nothing new', () => {
    const build = trace().creates('server', { parent: null }).creates('client').begins('client')
    connects(build, 1, build.task('client'))
    build.waits('network', 'read').begins('server').waits('network', 'read')
    build.at(1).wakes('client').begins('client')
    sends(build, 1, build.task('client')).sleeps(1)
    build.wakes('server', { kind: 'connection', connection: 1 }).begins('server').waits('network', 'read')
    // The other end is closed, by nobody's step.
    build.at(2).wakes('server', { kind: 'connection', connection: 1 }).begins('server').returns().ends()
    const flows = eventsOf(build.timeline()).filter(({ ph, id }) => 'sf'.includes(ph) && id !== undefined)
    const tidOf = { server: 2, client: 3 }
    expect(flows.map(({ ph, tid, ts }) => [ph, tid, Math.floor(ts)])).toEqual([
      ['s', tidOf.client, 1_000_000],
      ['f', tidOf.server, 1_000_000],
    ])
  })

  it('has a flow from the thread whose job woke a task', () => {
    const build = trace()
      .creates('main', { parent: null })
      .begins('main')
      .submits('job')
      .jobStarts('job', 't_0')
    build.waits('job', 'job', { job: 'job' }).at(1).jobEnds('job').wakes('main', build.byJob('job'))
    const events = eventsOf(build.begins('main').returns().ends().timeline())
    expect(events.filter(({ ph }) => ph === 's').map(({ tid }) => tid)).toEqual([3])
  })
})

/** More than a thousand events in one instant, and a microsecond later others. */
const crowds = fc.integer({ min: 1, max: 700 }).map(crowd)

/** So many tasks in one instant that all are ready at once, and each gives way once. */
function crowd(size: number): TraceBuilder {
  const names = Array.from({ length: size }, (_, number) => `n${number}`)
  const build = trace().creates('main', { parent: null }).begins('main')
  for (const name of names) build.creates(name)
  build.waits('gather', 'gather', { tasks: names })
  for (const name of names) build.begins(name).waits('ready', 'sleep 0')
  for (const name of names) build.begins(name).returns()
  return build.at(0.000_001).wakes('main').begins('main').returns().ends()
}

/** How many tasks were ready, after each change of it: newly created or woken, and not yet run. */
function readyCounts(build: TraceBuilder): readonly number[] {
  const ready = new Set<number>()
  return build.stream().flatMap(event => {
    const before = ready.size
    const gaveWay = event.type === 'step.ended' && event.waiting.on === 'ready'
    if (event.type === 'task.created' || event.type === 'task.ready' || gaveWay) ready.add(event.task)
    if (event.type === 'step.began') ready.delete(event.task)
    return ready.size === before ? [] : [ready.size]
  })
}

function connects(build: TraceBuilder, connection: number, task: number): TraceBuilder {
  const asked = { connection, address: 'localhost:1', latency: 0, task, place: null }
  return build.add({ type: 'connection.asked', ...asked }).add({ type: 'connection.opened', connection })
}

function sends(build: TraceBuilder, connection: number, task: number): TraceBuilder {
  const sent = { connection, by: 'client', bytes: 3, arrives: 1_000_000, task, place: null } as const
  return build.add({ type: 'connection.sent', ...sent })
}
