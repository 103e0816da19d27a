import { buildTimeline } from '../../src/timeline/build.js'
import type { Timeline } from '../../src/timeline/model.js'
import type { Cause, Outcome, TraceEvent, Waiting } from '../../src/trace/events.js'
import { TRACE_VERSION } from '../../src/trace/events.js'

const FILE = '/lessons/demo.py'

/** Builds a legal stream of events, a sentence a step: `trace().at(1).wakes('a').begins('a').prints('x').returns()`. */
export class TraceBuilder {
  private readonly events: TraceEvent[] = []
  private readonly tasks = new Map<string, number>()
  private readonly jobs = new Map<string, number>()
  private readonly running: string[] = []
  private now = 0
  private turn = 0

  constructor(clock: 'virtual' | 'real' = 'virtual', madeWith: readonly string[] = []) {
    const run = {
      version: TRACE_VERSION,
      python: '3.14.2',
      engine: 'embedded',
      clock,
      program: FILE,
      madeWith: [...madeWith] as string[],
    } as const
    this.add({ type: 'run.started', ...run })
  }

  /** Moves the clock, in seconds. */
  at(seconds: number): this {
    this.now = Math.round(seconds * 1_000_000)
    this.turn += 1
    return this
  }

  seconds(): number {
    return this.now / 1_000_000
  }

  creates(
    name: string,
    options: { coroutine?: string; parent?: null; wakes?: false; line?: number } = {},
  ): this {
    const task = this.tasks.size + 1
    const parent = options.parent === null ? null : this.current()
    this.tasks.set(name, task)
    const coroutine = options.coroutine ?? name
    this.add({ type: 'task.created', task, name, parent, coroutine, place: this.place(options.line) })
    if (options.wakes === false) return this
    return this.add({ type: 'task.ready', task, by: { kind: 'start' } })
  }

  begins(name: string): this {
    this.running.push(name)
    return this.add({ type: 'step.began', task: this.task(name) })
  }

  /** The running task awaits. `until` is in seconds. */
  waits(
    on: Waiting['on'],
    label: string,
    more: {
      until?: number
      tasks?: string[]
      job?: string
      holders?: string[]
      lock?: number
      line?: number
    } = {},
  ): this {
    const waiting: Waiting = {
      ...{ on, label, until: more.until === undefined ? null : Math.round(more.until * 1_000_000) },
      tasks: (more.tasks ?? []).map(name => this.task(name)),
      job: more.job === undefined ? null : this.jobs.get(more.job)!,
      holders: (more.holders ?? []).map(name => this.task(name)),
      lock: more.lock ?? null,
      place: this.place(more.line),
    }
    return this.add({ type: 'step.ended', task: this.leave(), waiting })
  }

  /** The running step has computed for so long, in real seconds. */
  computes(seconds: number): this {
    return this.add({
      type: 'computed',
      task: this.current(),
      job: null,
      micros: Math.round(seconds * 1_000_000),
    })
  }

  sleeps(seconds: number, line?: number): this {
    const until = this.now / 1_000_000 + seconds
    return this.waits('sleep', `sleep ${seconds}`, line === undefined ? { until } : { until, line })
  }

  returns(value = 'None', line?: number): this {
    return this.done('returned', value, line)
  }

  raises(value: string, line?: number): this {
    return this.done('raised', value, line)
  }

  endsCancelled(line?: number): this {
    return this.done('cancelled', '', line)
  }

  /** Makes a task ready: by the running one, by the end of the last one (`ended`), or by its timer. */
  wakes(name: string, by: Cause = this.usualCause()): this {
    return this.add({ type: 'task.ready', task: this.task(name), by })
  }

  endOf(name: string): Cause {
    return { kind: 'task', task: this.task(name), ended: true }
  }

  prints(text: string, line?: number, job?: string): this {
    const task = job === undefined ? this.current() : null
    const place = this.place(line)
    const jobNumber = job === undefined ? null : this.jobs.get(job)!
    return this.add({ type: 'output', stream: 'stdout', text: `${text}\n`, task, job: jobNumber, place })
  }

  cancels(name: string, more: { by?: Cause; message?: string; line?: number } = {}): this {
    const by = more.by ?? this.usualCause()
    const place = this.place(more.line)
    return this.add({ type: 'cancel.asked', task: this.task(name), by, message: more.message ?? null, place })
  }

  delivered(): this {
    return this.add({ type: 'cancel.delivered', task: this.current()! })
  }

  swallowed(line?: number): this {
    return this.add({ type: 'cancel.swallowed', task: this.current()!, place: this.place(line) })
  }

  /** A blocking call that has just ended. */
  blocks(call: string, seconds: number, line?: number): this {
    this.at(this.now / 1_000_000 + seconds)
    const micros = Math.round(seconds * 1_000_000)
    return this.add({ type: 'blocked', task: this.current(), micros, call, place: this.place(line) })
  }

  submits(job: string, kind: 'thread' | 'process' = 'thread', line?: number): this {
    const number = this.jobs.size + 1
    this.jobs.set(job, number)
    const place = this.place(line)
    return this.add({
      type: 'job.submitted',
      job: number,
      pool: kind,
      kind,
      name: job,
      task: this.current(),
      place,
    })
  }

  locks(lock: number, ...holders: string[]): this {
    return this.add({ type: 'lock.held', lock, holders: holders.map(name => this.task(name)) })
  }

  jobStarts(job: string, worker: string): this {
    return this.add({ type: 'job.started', job: this.jobs.get(job)!, worker })
  }

  jobTurns(job: string, state: 'cpu' | 'sleeping' | 'waiting', label: string): this {
    return this.add({ type: 'job.state', job: this.jobs.get(job)!, state, label })
  }

  jobEnds(job: string, how: 'returned' | 'raised' = 'returned', value = 'None'): this {
    return this.add({ type: 'job.done', job: this.jobs.get(job)!, how, value })
  }

  byJob(job: string): Cause {
    return { kind: 'job', job: this.jobs.get(job)! }
  }

  signal(name: string, handled: string): this {
    return this.add({ type: 'signal', name, handled })
  }

  warns(kind: Extract<TraceEvent, { type: 'warning' }>['kind'], message: string, line?: number): this {
    return this.add({ type: 'warning', kind, message, task: null, place: this.place(line) })
  }

  ends(outcome: Outcome = { kind: 'finished', status: 0 }): this {
    return this.add({ type: 'run.ended', outcome })
  }

  add(event: Omitted<TraceEvent>): this {
    this.events.push({ at: this.now, turn: this.turn, ...event } as TraceEvent)
    return this
  }

  task(name: string): number {
    const task = this.tasks.get(name)
    if (task === undefined) throw new Error(`No task called ${name} was created.`)
    return task
  }

  stream(): readonly TraceEvent[] {
    return this.events
  }

  timeline(): Timeline {
    return buildTimeline(this.events)
  }

  private done(how: 'returned' | 'raised' | 'cancelled', value: string, line?: number): this {
    return this.add({ type: 'task.done', task: this.leave(), how, value, place: this.place(line) })
  }

  private leave(): number {
    const name = this.running.pop()
    if (name === undefined) throw new Error('No task is running.')
    return this.task(name)
  }

  private current(): number | null {
    const name = this.running.at(-1)
    return name === undefined ? null : this.task(name)
  }

  private usualCause(): Cause {
    const task = this.current()
    return task === null ? { kind: 'timer', label: 'sleep' } : { kind: 'task', task, ended: false }
  }

  private place(line: number | undefined) {
    return line === undefined ? null : { file: FILE, line }
  }
}

/** The event without the moment, for each member of the union. */
type Omitted<Event> = Event extends TraceEvent ? Omit<Event, 'at' | 'turn'> : never

export function trace(clock: 'virtual' | 'real' = 'virtual'): TraceBuilder {
  return new TraceBuilder(clock)
}
