import type { Outcome, TraceEvent } from '../trace/events.js'
import type { Stopped } from './messages.js'

/** What a program has said so far. Whoever comes first says how it ended: the program itself, or the engine. */
export interface RunRecord {
  readonly events: readonly TraceEvent[]
  /** Adds events, of which the last may be the program's own end. */
  readonly add: (batch: readonly TraceEvent[]) => void
  /** Gives how the run ended: as the program has told; else as is said here, which becomes its last event. */
  readonly end: (outcome: Outcome, at?: Pick<Stopped, 'at' | 'turn'>) => Outcome
  /** The moment of the last event. */
  readonly moment: () => { readonly at: number; readonly turn: number }
}

/** `listen` hears each batch. */
export function createRunRecord(listen: (batch: readonly TraceEvent[]) => void): RunRecord {
  const events: TraceEvent[] = []
  let outcome: Outcome | null = null
  const moment = () => {
    const { at = 0, turn = 0 } = events.at(-1) ?? {}
    return { at, turn }
  }
  const add = (batch: readonly TraceEvent[]) => {
    if (batch.length === 0) return
    for (const event of batch) {
      events.push(event)
      if (event.type === 'run.ended') outcome ??= event.outcome
    }
    listen(batch)
  }
  return {
    events,
    add,
    end: (ending, { at, turn } = moment()) => {
      if (outcome === null) add([{ type: 'run.ended', at, turn, outcome: ending }])
      return outcome ?? ending
    },
    moment,
  }
}
