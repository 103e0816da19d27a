import type { Mark, Moment, Span, TaskLane, Timeline } from '../model.js'
import type { TitledRun } from '../titled-run.js'
import { type MergedEvents, SECOND } from './events.js'

type Lanes = Pick<Timeline, 'tasks' | 'workers' | 'connections' | 'jobs' | 'signals'>

/**
 * The lanes of two runs, the first run's before the second's. Each is named as in its own run, and says which run it is of
 * where it does not stand under that run's main task; what lasts to the end of a run ends there.
 */
export function mergeLanes(
  merged: Timeline,
  runs: readonly [TitledRun, TitledRun],
  { events, shift }: MergedEvents,
): Lanes {
  const runOf = (number: number) => (number < shift ? 0 : 1)
  const ends = runs.map((_, at) => {
    const index = events.findLastIndex(({ run }) => run === at)
    return { at: events[index]?.event.at ?? 0, index }
  })
  const ofRun = (run: number, name: string) => `${name} (${runs[run]!.title})`
  const { tasks, connections, jobs } = ownLanes(runs, shift)
  const mains = new Set(runs.map(({ timeline }) => timeline.tasks[0]))

  const mergedTask = (lane: TaskLane): TaskLane => {
    const ours = tasks.get(lane.task)
    const run = runOf(lane.task)
    const end = ends[run]!
    const spans = cutAt(lane.spans, end)
    if (ours === undefined || !mains.has(ours)) return { ...lane, name: ours?.name ?? lane.name, spans }
    const marks = [...lane.marks, ...deadlockOf(runs[run]!.timeline, end)]
    return { ...lane, name: ofRun(run, ours.name), title: runs[run]!.title, spans, marks }
  }
  return {
    tasks: inRuns(merged.tasks, ({ task }) => runOf(task)).map(mergedTask),
    workers: inRuns(merged.workers, ({ name }) => (name.endsWith(SECOND) ? 1 : 0)).map(lane => {
      const run = lane.name.endsWith(SECOND) ? 1 : 0
      return { ...lane, name: workerName(lane.name), spans: cutAt(lane.spans, ends[run]!) }
    }),
    connections: inRuns(merged.connections, ({ connection }) => runOf(connection)).map(lane => ({
      ...lane,
      name: ofRun(runOf(lane.connection), connections.get(lane.connection)?.name ?? lane.name),
    })),
    jobs: merged.jobs.map(job => ({
      ...job,
      name: jobs.get(job.job)?.name ?? job.name,
      worker: job.worker === null ? null : workerName(job.worker),
    })),
    signals: { ...merged.signals, marks: signalMarks(merged.signals.marks) },
  }

  function workerName(name: string): string {
    return name.endsWith(SECOND) ? ofRun(1, name.slice(0, -SECOND.length)) : ofRun(0, name)
  }

  /** A signal that both get at a time is told once, without a name. */
  function signalMarks(marks: readonly Mark[]): readonly Mark[] {
    const runOfMark = ({ moment }: Mark) => events[moment.index]!.run
    const isOfBoth = (mark: Mark) =>
      marks.some(
        each =>
          each.note === mark.note && each.moment.at === mark.moment.at && runOfMark(each) !== runOfMark(mark),
      )
    return marks
      .filter(mark => runOfMark(mark) === 0 || !isOfBoth(mark))
      .map(mark => (isOfBoth(mark) ? mark : { ...mark, note: ofRun(runOfMark(mark), mark.note) }))
  }
}

/** What each was in its own run, by its number in both. */
function ownLanes(runs: readonly TitledRun[], shift: number) {
  const byNumber = <Lane>(lanesOf: (timeline: Timeline) => readonly (readonly [number, Lane])[]) =>
    new Map(
      runs.flatMap(({ timeline }, run) =>
        lanesOf(timeline).map(([number, lane]) => [number + run * shift, lane] as const),
      ),
    )
  return {
    tasks: byNumber(({ tasks }) => tasks.map(lane => [lane.task, lane])),
    connections: byNumber(({ connections }) => connections.map(lane => [lane.connection, lane])),
    jobs: byNumber(({ jobs }) => jobs.map(job => [job.job, job])),
  }
}

function inRuns<Lane>(lanes: readonly Lane[], runOf: (lane: Lane) => number): readonly Lane[] {
  return [0, 1].flatMap(run => lanes.filter(lane => runOf(lane) === run))
}

function cutAt(spans: readonly Span[], end: Moment): readonly Span[] {
  return spans.map(span => (span.isOpen ? { ...span, to: end, isOpen: false } : span))
}

/** Where nothing was left that could wake a main task, with what it waits for. */
function deadlockOf({ outcome, tasks }: Timeline, moment: Moment): readonly Mark[] {
  if (outcome?.kind !== 'deadlocked') return []
  const stuck = outcome.stuck.find(({ task }) => task === tasks[0]?.task)
  const note = stuck === undefined ? 'deadlock' : `deadlock: waits for ${stuck.label}`
  return [{ kind: 'raised', moment, by: null, note }]
}
