import type { ConnectionLane, Ending, Job, Span, TaskLane, Timeline } from '../timeline/model.js'
import { diagnose } from '../timeline/warnings/all.js'
import { explanationOf } from './explanation.js'

/**
 * The timeline as JSON, stable from `format` to `format`. Times are whole microseconds from the start of the run.
 * Tasks and jobs are named by number; a task's `name` is the one that chart and story show. What there is none of is null.
 */
export function timelineAsJson(timeline: Timeline) {
  const { run, outcome, totals, signals, blocks, wakes, output, warnings } = timeline
  return {
    format: 1,
    run,
    outcome,
    explanation: explanationOf(timeline),
    totals,
    tasks: timeline.tasks.map(taskAsJson),
    workers: timeline.workers.map(({ name, pool, runs, spans }) => ({
      name,
      pool,
      runs,
      spans: spans.map(spanAsJson),
    })),
    jobs: timeline.jobs.map(jobAsJson),
    connections: timeline.connections.map(connectionAsJson),
    signals: signals.marks.map(({ moment, note }) => ({ name: note, at: moment.at })),
    computed: timeline.computed,
    blocks: blocks.map(({ to, ...block }) => ({ ...block, to: to.at })),
    wakes: wakes.map(({ task, by, ready, step }) => ({ task, by, ready: ready.at, step: step?.at ?? null })),
    output: output.map(({ moment, ...line }) => ({ at: moment.at, ...line })),
    warnings: warnings.map(({ moment, ...warning }) => ({ at: moment.at, ...warning })),
    diagnosis: diagnose(timeline),
    /** Of format 1. Nothing is ever left out: a run that passes its limit of events ends. */
    dropped: 0,
  }
}

function taskAsJson(lane: TaskLane) {
  return {
    task: lane.task,
    name: lane.name,
    pythonName: lane.pythonName,
    coroutine: lane.coroutine,
    parent: lane.parent,
    place: lane.place,
    created: lane.created.at,
    isLeftBehind: lane.isLeftBehind,
    ended: endingAsJson(lane.ended),
    spans: lane.spans.map(spanAsJson),
    marks: lane.marks.map(({ kind, moment, by, note }) => ({ kind, at: moment.at, by, note })),
  }
}

function jobAsJson(job: Job) {
  return {
    job: job.job,
    name: job.name,
    pool: job.pool,
    kind: job.kind,
    task: job.task,
    worker: job.worker,
    submitted: job.submitted.at,
    started: job.started?.at ?? null,
    ended: endingAsJson(job.ended),
  }
}

function connectionAsJson(lane: ConnectionLane) {
  return {
    connection: lane.connection,
    name: lane.name,
    address: lane.address,
    latency: lane.latency,
    task: lane.task,
    place: lane.place,
    asked: lane.asked.at,
    opened: lane.opened?.at ?? null,
    refused: lane.refused?.at ?? null,
    sent: lane.parcels.map(({ sent, ...parcel }) => ({ at: sent.at, ...parcel })),
    ends: lane.ends.map(({ moment, ...end }) => ({ at: moment.at, ...end })),
  }
}

function endingAsJson(ended: Ending | null) {
  return ended === null ? null : { at: ended.moment.at, how: ended.how, value: ended.value }
}

function spanAsJson({ state, from, to, label, waiting, job, isOpen }: Span) {
  return { state, from: from.at, to: to.at, label, waiting, job, isOpen }
}
