import { z } from 'zod'
import { id, place } from './outcome.js'

/** Why something became ready, or who asked for something. */
export const cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start') }), // a task's first step
  z.object({ kind: z.literal('itself') }), // it gave others a turn: `await asyncio.sleep(0)`
  z.object({ kind: z.literal('timer'), label: z.string() }), // "sleep 3", "timeout 2", or a callback's name
  z.object({ kind: z.literal('task'), task: id, ended: z.boolean() }), // `ended`: by finishing, else by something it did
  z.object({ kind: z.literal('job'), job: id }), // a thread or process job finished or called in
  z.object({ kind: z.literal('signal'), name: z.string() }),
  z.object({ kind: z.literal('callback'), name: z.string() }), // a plain callback of the program's
  z.object({ kind: z.literal('connection'), connection: id.nullable() }), // something arrived on it; null: somebody connects
  z.object({ kind: z.literal('io'), name: z.string() }), // something else became ready: "a pipe", "a terminal"
  z.object({ kind: z.literal('runner') }), // asyncio.run or the code around the loop
])

/** What a suspended task waits for. */
export const waiting = z.object({
  /** `ready`: for nothing, it only let others run. */
  on: z.enum([
    'ready',
    'sleep',
    'task',
    'gather',
    'wait',
    'group',
    'job',
    'queue',
    'lock',
    'semaphore',
    'event',
    'condition',
    'barrier',
    'network',
    'future',
    'other',
  ]),
  /** Short, for the chart: `sleep 3`, `task_one`, `queue.get`, `gather of 3`. */
  label: z.string(),
  /** When its own timer will wake it; null: no timer of its own. */
  until: z.number().int().nonnegative().nullable(),
  /** The tasks it waits for, by id. */
  tasks: z.array(id),
  /** The thread or process job it waits for. */
  job: id.nullable(),
  /** Who holds the lock (or the semaphore's permits). */
  holders: z.array(id),
  /** The lock or semaphore, by a number of its own. Traces saved before it was recorded have none. */
  lock: id.nullable().default(null),
  /** The innermost line of the program's own code on the way to the wait. */
  place: place.nullable(),
})

export type Cause = z.infer<typeof cause>
export type Waiting = z.infer<typeof waiting>
