import { z } from 'zod'
import { cause, waiting } from './causes.js'
import { id, outcome, place } from './outcome.js'

export type { Cause, Waiting } from './causes.js'
export type { Outcome, Place, StuckTask } from './outcome.js'

/**
 * The wire format between Python and everything else: JSON lines, one object an event.
 *
 * Every event has
 * - `at`    virtual time in whole microseconds since the run began (real time in real mode)
 * - `turn`  which iteration of the event loop it happened in; 0 is before the loop ran
 * Order in the stream is order of happening, so an event needs no sequence number of its own: its index is one.
 *
 * A `null` always means "there is none"; a field is never left out.
 */
export const TRACE_VERSION = 1

const at = z.number().int().nonnegative()
const turn = z.number().int().nonnegative()
const moment = { at, turn }

const side = z.enum(['client', 'server'])

/** How a task or a job ended. `value` is a short repr of the result or "TypeError: message". */
const how = z.enum(['returned', 'raised', 'cancelled'])

export const traceEvent = z.discriminatedUnion('type', [
  z.object({
    ...moment,
    type: z.literal('run.started'),
    version: z.literal(TRACE_VERSION),
    python: z.string(),
    engine: z.enum(['embedded', 'system']),
    clock: z.enum(['virtual', 'real']),
    program: z.string(),
    /** The options that the run was asked for with, each a word. Traces that were saved before there was such a field have none. */
    madeWith: z.array(z.string()).default([]),
  }),
  z.object({ ...moment, type: z.literal('run.ended'), outcome }),

  z.object({
    ...moment,
    type: z.literal('task.created'),
    task: id,
    name: z.string(),
    parent: id.nullable(),
    coroutine: z.string(),
    place: place.nullable(),
  }),
  z.object({ ...moment, type: z.literal('task.named'), task: id, name: z.string() }),
  /** Woken, and now in the queue of ready callbacks. */
  z.object({ ...moment, type: z.literal('task.ready'), task: id, by: cause }),
  z.object({ ...moment, type: z.literal('step.began'), task: id }),
  /** The task awaits; `task.done` comes instead when it ended. */
  z.object({ ...moment, type: z.literal('step.ended'), task: id, waiting }),
  z.object({
    ...moment,
    type: z.literal('task.done'),
    task: id,
    how,
    value: z.string(),
    place: place.nullable(),
  }),
  z.object({
    ...moment,
    type: z.literal('cancel.asked'),
    task: id,
    by: cause,
    message: z.string().nullable(),
    place: place.nullable(),
  }),
  /** CancelledError was thrown into the coroutine. */
  z.object({ ...moment, type: z.literal('cancel.delivered'), task: id }),
  /** The task caught CancelledError and went on or returned. */
  z.object({ ...moment, type: z.literal('cancel.swallowed'), task: id, place: place.nullable() }),
  z.object({ ...moment, type: z.literal('task.uncancelled'), task: id }),

  /**
   * A plain callback, the program's own or asyncio's, is in the queue of ready ones: put there with `call_soon`, also by what
   * is done and has callbacks. It leaves when it runs or is cancelled.
   */
  z.object({ ...moment, type: z.literal('callback.ready'), callback: id, name: z.string() }),
  z.object({ ...moment, type: z.literal('callback.left'), callback: id }),
  /** A callback of the program's own ran: call_soon, call_later, add_done_callback, a signal handler. */
  z.object({ ...moment, type: z.literal('callback'), name: z.string(), by: cause, place: place.nullable() }),
  z.object({
    ...moment,
    type: z.literal('timer.set'),
    timer: id,
    when: at,
    label: z.string(),
    task: id.nullable(),
  }),
  z.object({ ...moment, type: z.literal('timer.cancelled'), timer: id }),

  /**
   * `pool`: "thread" or "process" pool's name; `worker` as in `threading.current_thread().name`. A subprocess is a job, too:
   * `name` is its command, `worker` its pid, and it has raised when its exit status is not 0.
   */
  z.object({
    ...moment,
    type: z.literal('job.submitted'),
    job: id,
    pool: z.string(),
    kind: z.enum(['thread', 'process', 'subprocess']),
    name: z.string(),
    task: id.nullable(),
    place: place.nullable(),
  }),
  z.object({ ...moment, type: z.literal('job.started'), job: id, worker: z.string() }),
  /** From now on the job computes (`cpu`), sleeps, or waits for something (`waiting`). */
  z.object({
    ...moment,
    type: z.literal('job.state'),
    job: id,
    state: z.enum(['cpu', 'sleeping', 'waiting']),
    label: z.string(),
  }),
  z.object({ ...moment, type: z.literal('job.done'), job: id, how, value: z.string() }),

  /** Somebody connects to `address`; `latency` is the time from one end to the other, in microseconds. */
  z.object({
    ...moment,
    type: z.literal('connection.asked'),
    connection: id,
    address: z.string(),
    latency: at,
    task: id.nullable(),
    place: place.nullable(),
  }),
  /** The server's side heard of it; or nobody listened there. */
  z.object({ ...moment, type: z.literal('connection.opened'), connection: id }),
  z.object({ ...moment, type: z.literal('connection.refused'), connection: id }),
  /** Bytes left the end `by`; they arrive at the other at `arrives`. */
  z.object({
    ...moment,
    type: z.literal('connection.sent'),
    connection: id,
    by: side,
    bytes: z.number().int().positive(),
    arrives: at,
    task: id.nullable(),
    place: place.nullable(),
  }),
  /** The end `by` sends no more (`eof`), is gone (`closed`), or is gone with bytes unread (`reset`: the other hears of an error). */
  z.object({
    ...moment,
    type: z.literal('connection.ended'),
    connection: id,
    by: side,
    how: z.enum(['eof', 'closed', 'reset']),
    task: id.nullable(),
  }),

  /** A lock or semaphore that somebody has waited for has other holders now. */
  z.object({ ...moment, type: z.literal('lock.held'), lock: id, holders: z.array(id) }),

  /** `handled` names what was done: a handler's name, "cancels the main task", "ignored", "ends the program". */
  z.object({ ...moment, type: z.literal('signal'), name: z.string(), handled: z.string() }),
  /** One write, or several joined up to a newline. Undecodable bytes are lone surrogates (PEP 383). */
  z.object({
    ...moment,
    type: z.literal('output'),
    stream: z.enum(['stdout', 'stderr']),
    text: z.string(),
    task: id.nullable(),
    job: id.nullable(),
    place: place.nullable(),
  }),
  /**
   * The program asks for a line on stdin with this prompt (already written as output). Traces that were saved before there was a
   * place have none.
   */
  z.object({
    ...moment,
    type: z.literal('input'),
    prompt: z.string(),
    place: place.nullable().default(null),
  }),
  /** The loop was blocked from `at - micros` to `at` of virtual time, by `call`, in `task` (null: a plain callback, or before the loop). */
  z.object({
    ...moment,
    type: z.literal('blocked'),
    task: id.nullable(),
    micros: z.number().int().positive(),
    call: z.string(),
    place: place.nullable(),
  }),
  /**
   * A step of `task`, the call of `job`, or a callback (both null) computed so long, in processor time of the machine that ran it.
   * Nothing of that is in `at`. It is measured, so it is another number each time, and what takes little is left out.
   */
  z.object({
    ...moment,
    type: z.literal('computed'),
    task: id.nullable(),
    job: id.nullable(),
    micros: z.number().int().positive(),
  }),
  z.object({
    ...moment,
    type: z.literal('warning'),
    kind: z.enum([
      'never-awaited',
      'never-retrieved',
      'destroyed-pending',
      'callback-failed',
      'left-pending',
      'not-thread-safe',
      'queue-grows',
      'lock-per-call',
      'lock-across-await',
      'lost-update',
      'idle-timeout',
      'late-closure',
      'unclosed-connection',
      'unclosed-generator',
      'nothing-matched',
      'not-simulated',
    ]),
    message: z.string(),
    task: id.nullable(),
    place: place.nullable(),
  }),
  /** In the program's text, awaits of this function stand in a row that need nothing from one another. */
  z.object({
    ...moment,
    type: z.literal('independent'),
    place,
    function: z.string(),
    first: z.number().int(),
    last: z.number().int(),
  }),
  /**
   * In the program's text, a loop does nothing but sleep until a condition changes, an async generator gives something away
   * inside of a block that cancels its task, or a loop whose names speak of a period sleeps after each round. `text` is the
   * condition, what opens the block, or how long is slept.
   */
  z.object({
    ...moment,
    type: z.literal('habit'),
    kind: z.enum(['poll-loop', 'yield-in-scope', 'periodic-sleep']),
    place,
    text: z.string(),
  }),
])

export type TraceEvent = z.infer<typeof traceEvent>
