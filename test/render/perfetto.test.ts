import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { renderPerfetto } from '../../src/render/perfetto.js'
import type { Timeline } from '../../src/timeline/model.js'
import * as examples from '../timeline/example-traces.js'
import { randomTrace } from '../timeline/random-trace.js'

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
})
