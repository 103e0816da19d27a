import type { Outcome, TraceEvent } from '../trace/events.js'
import type { ProgramRequest, Run, RunListener } from './engine.js'
import type { Host, HostEnd, HostRequest, LineSource, StartHost } from './host.js'
import { parseProgramMessage } from './messages.js'
import { createStopwatch } from './stopwatch.js'
import { decodeOutput } from './surrogates.js'

/** After an interrupt, Python has this long to say how the run ended. */
export const GRACE_MS = 2_000

/** Runs one program on a fresh host to its end, however it ends. */
export function runProgram(
  start: StartHost,
  request: ProgramRequest,
  { lines, ...hosting }: Pick<HostRequest, 'json' | 'folder'> & { readonly lines: LineSource },
  listener: RunListener = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const events: TraceEvent[] = []
    const typed: (string | null)[] = []
    let outcome: Outcome | null = null
    let isOver = false
    const { limits, abort, interrupt, clock = 'virtual', seed = 0 } = request
    const stopwatch = createStopwatch(limits.seconds * 1000, () => stop())
    let graceTimer: NodeJS.Timeout | undefined

    const host: Host = start(
      { ...hosting, clock, seed, memoryBytes: limits.memoryBytes },
      {
        began: () => stopwatch.go(),
        messages: text => {
          for (const line of text.split('\n')) if (line !== '' && !isOver) take(line)
        },
        output: (stream, bytes) => {
          if (isOver) return
          const place = moment(events)
          keep([
            {
              ...place,
              type: 'output',
              stream,
              text: decodeOutput(bytes),
              task: null,
              job: null,
              place: null,
            },
          ])
        },
        gone,
      },
    )
    abort?.addEventListener('abort', stop)
    if (abort?.aborted) stop()
    const passOn = () => host.signal?.()
    interrupt?.addEventListener('abort', passOn)

    function take(line: string): void {
      const message = parseProgramMessage(line)
      if (message.kind === 'done') {
        host.rest()
        finish(outcome ?? died('It said that it was done, but not how it ended.'))
      } else if (message.kind === 'invalid')
        finish(died(`It sent something that is not valid (${message.problem}).`))
      else keep(message.events)
    }

    function keep(batch: readonly TraceEvent[]): void {
      const settled = batch.map(settle)
      for (const event of settled) events.push(event)
      if (settled.length > 0) listener.events?.(settled)
      if (settled.some(event => event.type === 'input')) void bringLine()
      // Python keeps to this limit itself; this is for one that no longer can.
      if (events.length > limits.events + 1_000 && outcome === null) {
        finish({ kind: 'over-limit', status: 1, limit: 'events', allowed: limits.events })
      }
    }

    /** Time doesn't count while the program waits for whoever types. */
    async function bringLine(): Promise<void> {
      stopwatch.pause()
      const again = request.typed?.[typed.length]
      const line = again === undefined ? await lines.next() : again
      if (isOver) return
      typed.push(line)
      if (graceTimer === undefined) stopwatch.go()
      host.bringLine(line)
    }

    /** What Python reports as its end is seen from its side only: it can't know why it was interrupted. */
    function settle(event: TraceEvent): TraceEvent {
      if (event.type !== 'run.ended') return event
      outcome = event.outcome
      if (outcome.kind === 'timed-out' && abort?.aborted) outcome = { kind: 'interrupted', status: 130 }
      if (outcome.kind === 'crashed' && outcome.error === 'MemoryError' && host.wasRefusedMemory()) {
        outcome = overMemory(limits.memoryBytes)
      }
      return { ...event, outcome }
    }

    function stop(): void {
      if (isOver || graceTimer !== undefined) return
      host.interrupt()
      // What it said while this process was busy still counts: it is heard before the check phase.
      const giveUp = () => setImmediate(() => isOver || finish(outcome ?? stopped()))
      graceTimer = setTimeout(giveUp, GRACE_MS)
    }

    function stopped(): Outcome {
      if (abort?.aborted) return { kind: 'interrupted', status: 130 }
      return { kind: 'timed-out', status: 1, seconds: limits.seconds, busy: null }
    }

    function gone(end: HostEnd): void {
      if (isOver) return
      if (end.kind === 'not-started') {
        isOver = true
        tidy()
        reject(end.error)
      } else finish(outcome ?? (graceTimer === undefined ? endOutcome(end, limits.memoryBytes) : stopped()))
    }

    function finish(ending: Outcome): void {
      isOver = true
      tidy()
      if (outcome === null) {
        const ended: TraceEvent = { ...moment(events), type: 'run.ended', outcome: ending }
        events.push(ended)
        listener.events?.([ended])
      }
      resolve({ events, outcome: ending, typed })
    }

    function tidy(): void {
      stopwatch.pause()
      clearTimeout(graceTimer)
      abort?.removeEventListener('abort', stop)
      interrupt?.removeEventListener('abort', passOn)
      lines.release()
      host.end()
    }
  })
}

function moment(events: readonly TraceEvent[]): { at: number; turn: number } {
  const last = events.at(-1)
  return { at: last?.at ?? 0, turn: last?.turn ?? 0 }
}

function endOutcome(end: Exclude<HostEnd, { kind: 'not-started' }>, memoryBytes: number): Outcome {
  switch (end.kind) {
    case 'exited':
      return { kind: 'exited', status: end.status, abrupt: true }
    case 'out-of-memory':
      return overMemory(memoryBytes)
    case 'died':
      return died(end.reason)
  }
}

function overMemory(allowed: number): Outcome {
  return { kind: 'over-limit', status: 1, limit: 'memory', allowed }
}

function died(reason: string): Outcome {
  return { kind: 'died', status: 1, reason }
}
