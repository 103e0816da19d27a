import type { Outcome, TraceEvent } from '../trace/events.js'
import { findBeats } from './building/beats.js'
import { findBlocks } from './building/blocks.js'
import { findCallbacks } from './building/callbacks.js'
import { buildConnections } from './building/connections.js'
import { buildEntries } from './building/entries.js'
import { findHoldings } from './building/holdings.js'
import { buildJobs } from './building/jobs.js'
import { buildTasks } from './building/tasks.js'
import { findTimers } from './building/timers.js'
import { addUp } from './building/totals.js'
import type {
  Block,
  Computed,
  Entry,
  Habit,
  Independent,
  LoopLane,
  Mark,
  Moment,
  RunFacts,
  SignalLane,
  Span,
  TaskLane,
  Timeline,
  TimelineWarning,
} from './model.js'

/** Trace events into lanes, spans, wake-ups and entries. Every part is one pass over the events. */
export function buildTimeline(events: readonly TraceEvent[]): Timeline {
  const end = { at: events.at(-1)?.at ?? 0, index: Math.max(0, events.length - 1) }
  const blocks = findBlocks(events)
  const { lanes, wakes } = buildTasks(events, blocks, end)
  const { jobs, workers } = buildJobs(events, end)
  const { entries, entryOfEvent, output } = buildEntries(events, blocks)
  const started = events.find(event => event.type === 'run.started')
  const ended = events.findLast(event => event.type === 'run.ended')
  const warnings = findWarnings(events)
  const runs = loopRuns(events)
  return {
    run: started === undefined ? null : runFacts(started),
    loop: loopLane(entries, blocks, [...failures(warnings), ...deadlock(ended?.outcome, end)]),
    tasks: lanes,
    workers,
    connections: buildConnections(events),
    signals: signalLane(events),
    jobs,
    entries,
    entryOfEvent,
    beats: findBeats(events),
    loopRuns: runs,
    stepsAt: stepsAt(events, lanes),
    wakes,
    blocks,
    timers: findTimers(events, lanes),
    callbacks: findCallbacks(events, end),
    holdings: findHoldings(events),
    output,
    warnings,
    independent: findIndependent(events),
    habits: findHabits(events),
    computed: findComputed(events),
    totals: addUp(events, lanes, workers, blocks, runs),
    outcome: ended?.outcome ?? null,
    end,
  }
}

function runFacts(event: Extract<TraceEvent, { type: 'run.started' }>): RunFacts {
  const { python, engine, clock, program, madeWith } = event
  return { python, engine, clock, program, madeWith }
}

function findIndependent(events: readonly TraceEvent[]): readonly Independent[] {
  return events.flatMap(event => {
    if (event.type !== 'independent') return []
    const { place, function: name, first, last } = event
    return [{ place, function: name, first, last }]
  })
}

function findHabits(events: readonly TraceEvent[]): readonly Habit[] {
  return events.flatMap(event => {
    if (event.type !== 'habit') return []
    const { kind, place, text } = event
    return [{ kind, place, text }]
  })
}

function findComputed(events: readonly TraceEvent[]): readonly Computed[] {
  return events.flatMap(event => {
    if (event.type !== 'computed') return []
    const { task, job, micros } = event
    return [{ task, job, micros }]
  })
}

/** What ran, blocked or failed in no task. Callbacks take no time of their own. */
function loopLane(entries: readonly Entry[], blocks: readonly Block[], marks: readonly Mark[]): LoopLane {
  const callbacks = entries.filter(entry => entry.who.kind === 'callback')
  const ran = callbacks.map(({ began, who }) =>
    span('running', began, began, who.kind === 'callback' ? who.name : ''),
  )
  const blocked = blocks
    .filter(block => block.task === null)
    .map(block => span('blocking', block.began, block.to, block.call))
  return {
    kind: 'loop',
    spans: [...ran, ...blocked].sort((one, other) => one.from.at - other.from.at),
    marks,
  }
}

function failures(warnings: readonly TimelineWarning[]): readonly Mark[] {
  return warnings
    .filter(({ kind }) => kind === 'callback-failed')
    .map(({ moment, message }) => ({ kind: 'raised', moment, by: null, note: message }))
}

/** Where the loop had nothing left to do though tasks wait. */
function deadlock(outcome: Outcome | undefined, end: Moment): readonly Mark[] {
  return outcome?.kind === 'deadlocked' ? [{ kind: 'raised', moment: end, by: null, note: 'deadlock' }] : []
}

function span(state: Span['state'], from: Span['from'], to: Span['to'], label: string): Span {
  return { state, from, to, label, waiting: null, job: null, isOpen: false }
}

function signalLane(events: readonly TraceEvent[]): SignalLane {
  const marks = events.flatMap((event, index) =>
    event.type === 'signal'
      ? [{ kind: 'signal' as const, moment: { at: event.at, index }, by: null, note: event.name }]
      : [],
  )
  return { kind: 'signals', marks }
}

function findWarnings(events: readonly TraceEvent[]): readonly TimelineWarning[] {
  return events.flatMap((event, index) => {
    if (event.type !== 'warning') return []
    const { kind, message, task, place, at } = event
    return [{ kind, message, task, place, moment: { at, index } }]
  })
}

/** A loop with a task that never ended ran until the end of the trace. */
function stepsAt(events: readonly TraceEvent[], tasks: readonly TaskLane[]): Timeline['stepsAt'] {
  const isOpen = tasks.some(task => task.ended === null)
  return {
    first: events.findIndex(event => event.type === 'step.began'),
    last: isOpen ? events.length : events.findLastIndex(event => event.type === 'step.began'),
  }
}

function loopRuns(events: readonly TraceEvent[]): Timeline['loopRuns'] {
  const runs: { first: number; last: number }[] = []
  let alive = 0
  for (const [index, { type }] of events.entries()) {
    if (type === 'task.created' && ++alive === 1) runs.push({ first: index, last: events.length })
    if (type === 'task.done' && --alive === 0) runs.at(-1)!.last = index
  }
  return runs
}
