import { type TraceEvent, traceEvent } from './events.js'

export type ParsedEvents =
  | { readonly kind: 'valid'; readonly events: readonly TraceEvent[] }
  | { readonly kind: 'invalid'; readonly problem: string }

/** Reads a batch of events as they arrived. The first one that is not valid spoils the batch: it is a fault of ours. */
export function parseEvents(batch: readonly unknown[]): ParsedEvents {
  const events: TraceEvent[] = []
  for (const candidate of batch) {
    const parsed = traceEvent.safeParse(candidate)
    if (!parsed.success) return { kind: 'invalid', problem: describe(candidate, parsed.error.issues[0]) }
    events.push(parsed.data)
  }
  return { kind: 'valid', events }
}

function describe(candidate: unknown, issue: { path: PropertyKey[]; message: string } | undefined): string {
  const type =
    candidate !== null && typeof candidate === 'object' && 'type' in candidate ? candidate.type : 'event'
  return `${String(type)}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not valid'}`
}
