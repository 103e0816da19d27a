import type { Outcome, TraceEvent } from '../trace/events.js'
import type { ProgramRequest, Run, RunListener } from './engine.js'
import type { Host, LineSource } from './host.js'
import { createStopper, type StopReason } from './limits/stopper.js'
import { parseProgramMessage, type Stopped } from './messages.js'
import { createRunRecord } from './run-record.js'
import { decodeOutput } from './surrogates.js'

/** Python keeps to the limit of events itself; so many more tell that it no longer can. */
const EVENTS_BEYOND = 1_000

/** What a program and the engine say to one another, until it is over. */
export interface Conversation {
  /** The interpreter is up: time counts. */
  readonly begin: () => void
  /** A line of Python's. */
  readonly take: (line: string) => void
  /** What left the interpreter past Python's own streams. */
  readonly print: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void
  readonly stop: (reason: StopReason) => void
  /** `ending` counts where the program has not told its own, and was not stopped. */
  readonly end: (ending: Outcome) => void
  readonly isOver: () => boolean
  /** Nobody listens any more. */
  readonly rest: () => void
}

/** `host` is asked for when it is needed; `over` is called once, with the run. */
export function createConversation(
  { limits, typed: before = [] }: ProgramRequest,
  host: () => Host,
  lines: LineSource,
  listener: RunListener,
  over: (run: Run) => void,
): Conversation {
  const typed: (string | null)[] = []
  let isOver = false
  let where: Stopped | undefined
  const record = createRunRecord(heard)
  const stopper = createStopper(
    limits.seconds,
    () => host().interrupt(),
    () => end(NOT_TOLD),
  )

  function take(line: string): void {
    const message = parseProgramMessage(line)
    if (message.kind === 'valid') record.add(message.events)
    else if (message.kind === 'stopped') where = message.where
    else if (message.kind === 'invalid')
      end(died(`It sent something that is not valid (${message.problem}).`))
    else {
      host().rest()
      end(NOT_TOLD)
    }
  }

  function heard(batch: readonly TraceEvent[]): void {
    listener.events?.(batch)
    if (batch.some(({ type }) => type === 'input')) void bringLine()
    if (record.events.length > limits.events + EVENTS_BEYOND)
      end({ kind: 'over-limit', status: 1, limit: 'events', allowed: limits.events })
  }

  /** Time doesn't count while the program waits for whoever types. */
  async function bringLine(): Promise<void> {
    stopper.pause()
    const again = before[typed.length]
    const line = again === undefined ? await lines.next() : again
    if (isOver) return
    typed.push(line)
    stopper.go()
    host().bringLine(line)
  }

  function end(ending: Outcome): void {
    if (isOver) return
    rest()
    over({
      events: record.events,
      outcome: record.end(stoppedOutcome(stopper.reason(), limits.seconds, where) ?? ending, where),
      typed,
    })
  }

  function rest(): void {
    isOver = true
    stopper.rest()
    lines.release()
  }

  return {
    begin: stopper.go,
    take,
    print: (stream, bytes) => {
      const place = { ...record.moment(), task: null, job: null, place: null }
      record.add([{ ...place, type: 'output', stream, text: decodeOutput(bytes) }])
    },
    stop: stopper.stop,
    end,
    isOver: () => isOver,
    rest,
  }
}

/** How a run ended that was stopped; null: it was not. */
function stoppedOutcome(
  reason: StopReason | null,
  seconds: number,
  where: Stopped | undefined,
): Outcome | null {
  if (reason === 'timed-out') return { kind: 'timed-out', status: 1, seconds, busy: where?.busy ?? null }
  // Somebody else can send the signal, too.
  return reason === null && where === undefined ? null : { kind: 'interrupted', status: 130 }
}

export function died(reason: string): Outcome {
  return { kind: 'died', status: 1, reason }
}

const NOT_TOLD = died('It said that it was done, but not how it ended.')
