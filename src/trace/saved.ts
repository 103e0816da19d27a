import { z } from 'zod'
import { TRACE_VERSION, type TraceEvent } from './events.js'
import { parseEvents } from './parse.js'

/** The first line of a saved trace. What follows is one event a line; the last is `run.ended`. */
const header = z.object({ asyncioTutorTrace: z.number() })

/** The second line, where the program's files were known: what each of them was when the trace was made. */
const made = z.object({ asyncioTutorSources: z.record(z.string(), z.string()) })

/** A text by file that is another one when the file is. */
export type Fingerprints = Readonly<Record<string, string>>

export type SavedTrace =
  | { readonly kind: 'whole'; readonly events: readonly TraceEvent[]; readonly sources: Fingerprints }
  /** Not one of our files at all. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'other-version'; readonly version: number }
  /** It ends too early: after so many events. */
  | { readonly kind: 'truncated'; readonly events: number }
  | { readonly kind: 'damaged'; readonly line: number; readonly problem: string }

/** A trace as the text of a file. */
export function savedText(events: readonly TraceEvent[], sources: Fingerprints = {}): string {
  const files = Object.keys(sources).length === 0 ? [] : [{ asyncioTutorSources: sources }]
  const lines = [{ asyncioTutorTrace: TRACE_VERSION }, ...files, ...events].map(each => JSON.stringify(each))
  return `${lines.join('\n')}\n`
}

/** Reads such a text back. */
export function readSaved(text: string): SavedTrace {
  const lines = text.split('\n')
  const first = header.safeParse(parsed(lines[0]!))
  if (!first.success) return { kind: 'foreign' }
  const version = first.data.asyncioTutorTrace
  if (version !== TRACE_VERSION) return { kind: 'other-version', version }
  const isWhole = lines.pop() === ''
  const second = made.safeParse(parsed(lines[1] ?? ''))
  const before = second.success ? 2 : 1
  const candidates = lines.slice(before).map(parsed)
  const broken = candidates.indexOf(undefined)
  if (broken >= 0) return { kind: 'damaged', line: before + broken + 1, problem: 'it is no JSON' }
  const valid = parseEvents(candidates)
  if (valid.kind === 'invalid')
    return { kind: 'damaged', line: before + firstInvalid(candidates) + 1, problem: valid.problem }
  const ended = valid.events.at(-1)?.type === 'run.ended'
  return isWhole && ended
    ? { kind: 'whole', events: valid.events, sources: second.data?.asyncioTutorSources ?? {} }
    : { kind: 'truncated', events: valid.events.length }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function firstInvalid(candidates: readonly unknown[]): number {
  return candidates.findIndex(candidate => parseEvents([candidate]).kind === 'invalid')
}
