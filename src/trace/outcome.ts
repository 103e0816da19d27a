import { z } from 'zod'

/** The number of a task, a job, a timer, a connection, a callback, a lock: each kind has its own, from 1 on. */
export const id = z.number().int()

/** A line of the traced program's own code (never asyncio's). */
export const place = z.object({ file: z.string(), line: z.number().int().positive() })

/** One waiting task in the explanation of a deadlock. */
export const stuckTask = z.object({
  task: id,
  name: z.string(),
  label: z.string(),
  holders: z.array(id),
  place: place.nullable(),
})

/** What a run was at when it was stopped. */
export const busy = z.object({
  why: z.enum(['no-await', 'spinning', 'working']),
  place: place.nullable(),
})

/**
 * How a run ended. `status` is the exit status that `python3` would have had. Python tells what it can know of: its own end, a
 * deadlock, a limit that was passed. `timed-out`, `interrupted` and `died` are the engine's to tell, which stopped it or lost it.
 */
export const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('finished'), status: z.literal(0) }),
  /** An exception nobody caught. `frames` are the program's own, outermost first. */
  z.object({
    kind: z.literal('crashed'),
    status: z.number().int(),
    error: z.string(),
    message: z.string(),
    frames: z.array(z.object({ ...place.shape, function: z.string() })),
    syntax: z.object({ ...place.shape, column: z.number().int(), text: z.string() }).nullable(),
  }),
  /** sys.exit, or os._exit (`abrupt`). */
  z.object({ kind: z.literal('exited'), status: z.number().int(), abrupt: z.boolean() }),
  z.object({ kind: z.literal('deadlocked'), status: z.number().int(), stuck: z.array(stuckTask) }),
  /** Lawfully asleep for ever: only what `couldWake` names could go on ("SIGINT", "a connection"). */
  z.object({
    kind: z.literal('idle-for-ever'),
    status: z.number().int(),
    couldWake: z.array(z.string()),
    stuck: z.array(stuckTask),
  }),
  /** Still going after the wall-clock limit. `busy` says where it was, when that could be found out. */
  z.object({
    kind: z.literal('timed-out'),
    status: z.number().int(),
    seconds: z.number(),
    busy: busy.nullable(),
  }),
  z.object({
    kind: z.literal('over-limit'),
    status: z.number().int(),
    limit: z.enum(['events', 'output', 'virtual-time', 'memory']),
    allowed: z.number(),
  }),
  z.object({ kind: z.literal('interrupted'), status: z.number().int() }),
  z.object({ kind: z.literal('died'), status: z.number().int(), reason: z.string() }),
])

export type Outcome = z.infer<typeof outcome>
export type Place = z.infer<typeof place>
export type StuckTask = z.infer<typeof stuckTask>

/** The line of the program that an ending is about; null: of none, or nobody knows. */
export function placeOfOutcome(ended: Outcome): Place | null {
  switch (ended.kind) {
    case 'crashed':
      return ended.syntax ?? ended.frames.at(-1) ?? null
    case 'deadlocked':
    case 'idle-for-ever':
      return ended.stuck.find(({ place: at }) => at !== null)?.place ?? null
    case 'timed-out':
      return ended.busy?.place ?? null
    default:
      return null
  }
}
