import { z } from 'zod'
import { busy } from '../trace/outcome.js'
import { type ParsedEvents, parseEvents } from '../trace/parse.js'
import type { CheckFailure } from './engine.js'

export const failure = z.object({
  message: z.string(),
  kind: z.string(),
  line: z.number().int().nullable(),
  source: z.object({ text: z.string(), column: z.number().int() }).nullable(),
  /** Of a crash: the class of the exception, and its text. */
  error: z.object({ name: z.string(), text: z.string() }).nullable(),
  frames: z.array(z.object({ line: z.number().int(), function: z.string() })),
  schedule: z.number().int(),
  scheduleText: z.string(),
  /** Which of the check's runs `events` are of, from 1; 0: none was made. */
  run: z.number().int(),
  events: z.array(z.unknown()),
})
const moment = z.object({ title: z.string(), schedule: z.number().int() })
const secret = z.string()

/** What Python sends while it runs checks, a line each. Only lines with this run's secret count. */
export const checkMessage = z.union([
  z.object({
    suspicions: z.array(z.object({ line: z.number().int().nullable(), what: z.string() })),
    secret,
  }),
  z.object({
    declared: z.array(
      z.object({ title: z.string(), hints: z.array(z.string()), needs: z.array(z.string()) }),
    ),
    secret,
  }),
  z.object({ started: moment, secret }),
  z.object({ ended: moment.extend({ skipped: z.boolean(), failure: failure.nullable() }), secret }),
  /** How a known wrong answer fared after all checks had passed: `failed`, as it has to. */
  z.object({ knownWrong: z.object({ index: z.number().int(), failed: z.boolean() }), secret }),
  z.object({ broken: z.object({ check: z.string(), error: z.string() }), secret }),
  z.object({ done: z.literal(true), secret }),
])
type WireCheckMessage = z.infer<typeof checkMessage>

export type CheckMessage =
  | Exclude<WireCheckMessage, { ended: unknown }>
  | {
      readonly ended: { title: string; schedule: number; skipped: boolean; failure: CheckFailure | null }
      secret: string
    }

/** Where a run was when it was stopped from outside, which is no end of its own: why it was, the engine knows. */
export const stopped = z.object({ at: z.number().int(), turn: z.number().int(), busy })

export type Stopped = z.infer<typeof stopped>

export type ProgramMessage =
  | ParsedEvents
  | { readonly kind: 'stopped'; readonly where: Stopped }
  | { readonly kind: 'done' }

/** One line of a running program. */
export function parseProgramMessage(line: string): ProgramMessage {
  const message = parseJson(line)
  if (message !== null && typeof message === 'object') {
    if ('events' in message && Array.isArray(message.events)) return parseEvents(message.events)
    if ('done' in message && message.done === true) return { kind: 'done' }
    const where = stopped.safeParse('stopped' in message ? message.stopped : undefined)
    if (where.success) return { kind: 'stopped', where: where.data }
  }
  return { kind: 'invalid', problem: `a line that is no message: ${line.slice(0, 80)}` }
}

/** One line of running checks; null when it is none, or not one of ours. */
export function parseCheckMessage(line: string, expectedSecret: string): CheckMessage | null {
  const parsed = checkMessage.safeParse(parseJson(line))
  if (!parsed.success || parsed.data.secret !== expectedSecret) return null
  const message = parsed.data
  if ('ended' in message)
    return { ...message, ended: { ...message.ended, failure: withEvents(message.ended.failure) } }
  return message
}

function withEvents(failed: z.infer<typeof failure> | null): CheckFailure | null {
  if (failed === null) return null
  const parsed = parseEvents(failed.events)
  return { ...failed, events: parsed.kind === 'valid' ? parsed.events : [] }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
