import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomTrace } from './random-trace.js'

describe('whatever a program does', () => {
  it('spans follow one another on a lane and never overlap', () => {
    fc.assert(
      fc.property(randomTrace(), trace => {
        const { tasks, workers } = trace.timeline()
        for (const { spans } of [...tasks, ...workers])
          for (const [number, span] of spans.entries()) {
            expect(span.to.at).toBeGreaterThanOrEqual(span.from.at)
            if (number > 0) expect(span.from.at).toBeGreaterThanOrEqual(spans[number - 1]!.to.at)
          }
      }),
    )
  })

  it('a task has a state from its creation to its end', () => {
    fc.assert(
      fc.property(randomTrace(), trace => {
        const timeline = trace.timeline()
        for (const { spans, created, ended } of timeline.tasks) {
          expect(spans[0]!.from).toEqual(created)
          expect(spans.at(-1)!.to).toEqual(ended?.moment ?? timeline.end)
          for (const [number, span] of spans.entries())
            if (number > 0) expect(span.from).toEqual(spans[number - 1]!.to)
        }
      }),
    )
  })

  it('every wake-up ends on a step of the woken task, or on none', () => {
    fc.assert(
      fc.property(randomTrace(), trace => {
        const { wakes } = trace.timeline()
        const events = trace.stream()
        for (const { task, ready, step } of wakes) {
          expect(events[ready.index]).toMatchObject({ type: 'task.ready', task })
          if (step !== null) expect(events[step.index]).toMatchObject({ type: 'step.began', task })
        }
      }),
    )
  })

  it('beats never go back, and each has one time', () => {
    fc.assert(
      fc.property(randomTrace(), trace => {
        const { beats } = trace.timeline()
        for (const [index, event] of trace.stream().entries())
          expect(beats.at[beats.ofEvent[index]!]).toBe(event.at)
        expect(beats.at).toEqual(beats.at.toSorted((one, other) => one - other))
      }),
    )
  })
})
