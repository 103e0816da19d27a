import { z } from 'zod'
import type { CheckRequest, Engine, ProgramRequest } from './engine.js'

// What Python is asked, as JSON. Its types for Python are made from these (`npm run wire`).

export const limits = z.object({
  /** Real seconds; null: no limit. */
  seconds: z.number().nullable(),
  events: z.number().int(),
  outputBytes: z.number().int(),
  memoryBytes: z.number().int(),
  virtualSeconds: z.number().nullable(),
})
const engine = z.enum(['embedded', 'system'])
const source = z.object({ file: z.string(), source: z.string() })

export const programRequest = z.object({
  kind: z.literal('program'),
  file: z.string(),
  called: z.string().nullable(),
  module: z.object({ name: z.string(), folder: z.string() }).nullable(),
  arguments: z.array(z.string()),
  signals: z.array(z.object({ name: z.string(), at: z.number() })),
  hosts: z.array(z.object({ name: z.string(), latency: z.number() })),
  stretches: z.array(z.object({ name: z.string(), seconds: z.number() })),
  cancels: z.array(z.object({ at: z.number(), name: z.string().nullable() })),
  seed: z.number().int(),
  madeWith: z.array(z.string()),
  limits,
  clock: z.enum(['virtual', 'real']),
  engine,
})

export const checkRequest = z.object({
  kind: z.literal('check'),
  checks: source,
  answer: source,
  schedules: z.array(z.number().int()),
  only: z.object({ title: z.string(), run: z.number().int() }).nullable(),
  limits,
  engine,
  secret: z.string(),
  /** Answers that fail the check of that title (null: any), to be judged after a pass: whether what judges still does. */
  knownWrong: z.array(source.extend({ fails: z.string().nullable() })),
  /** What has ended already. */
  skip: z.array(z.object({ title: z.string(), schedule: z.number().int() })),
})

/** Mutable and immutable are the same once they are text. */
type Asked<Schema extends z.ZodType> = Frozen<z.infer<Schema>>
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value

export function programJson(request: ProgramRequest, kind: Engine['kind']): string {
  const { file, called = null, module = null, programArguments, clock = 'virtual' } = request
  const { signals, hosts = [], stretches = [], cancels = [], seed = 0, madeWith = [] } = request
  const asked: Asked<typeof programRequest> = {
    kind: 'program',
    file,
    called,
    module,
    arguments: programArguments,
    signals,
    hosts,
    stretches,
    cancels,
    seed,
    madeWith,
    limits: request.limits,
    clock,
    engine: kind,
  }
  return JSON.stringify(asked)
}

export function checkJson(
  { checks, answer, schedules, limits: allowed, knownWrong = [], only }: CheckRequest,
  kind: Engine['kind'],
  secret: string,
  skip: readonly { title: string; schedule: number }[],
): string {
  const asked: Asked<typeof checkRequest> = {
    kind: 'check',
    checks,
    answer,
    schedules,
    only: only ?? null,
    limits: allowed,
    engine: kind,
    secret,
    knownWrong: knownWrong.map(({ file, source, fails }) => ({ file, source, fails })),
    skip,
  }
  return JSON.stringify(asked)
}
