import type { TraceEvent } from '../trace/events.js'
import { buildTimeline } from './build.js'
import { mergeBeats, type Origin } from './merge-beats.js'
import type { Timeline } from './model.js'

export interface Named {
  readonly title: string
  readonly events: readonly TraceEvent[]
  /** What was built from them. */
  readonly timeline: Timeline
}

export function named(title: string, events: readonly TraceEvent[]): Named {
  return { title, events, timeline: buildTimeline(events) }
}

/**
 * Two runs on one axis of time, one after the other in lanes. Each main task is called after its program. What belongs to a
 * single run (its loop, its story, its outcome) is left out.
 */
export function mergeRuns(one: Named, other: Named): Timeline {
  const shift = 1 + one.events.reduce((most, event) => Math.max(most, ...numbersOf(event)), 0)
  const moved = other.events.map(event => renumbered(event, shift))
  const inOrder = inOrderOfTime([one.events, moved])
  const merged = buildTimeline(inOrder.map(({ event }) => event))
  const names = new Map(
    [one, other].flatMap(({ title, timeline: { tasks } }, at) =>
      tasks.map(lane => {
        const name = lane.parent === null && lane === tasks[0] ? title : lane.name
        return [lane.task + at * shift, name] as const
      }),
    ),
  )
  return {
    ...merged,
    beats: mergeBeats([one.timeline.beats, other.timeline.beats], inOrder),
    run: null,
    tasks: merged.tasks.map(lane => ({ ...lane, name: names.get(lane.task) ?? lane.name })),
    workers: merged.workers.map(lane => ({ ...lane, name: lane.name.replace(SECOND, '') })),
    signals: { ...merged.signals, marks: [] },
    entries: [],
    entryOfEvent: new Int32Array(0),
    outcome: null,
  }
}

/** All of the first run at a time comes before all of the second. */
function inOrderOfTime(
  runs: readonly (readonly TraceEvent[])[],
): readonly (Origin & { readonly event: TraceEvent })[] {
  return runs
    .flatMap((events, run) => events.map((event, index) => ({ event, run, index })))
    .sort((one, other) => one.event.at - other.event.at || one.run - other.run || one.index - other.index)
}

function numbersOf(event: TraceEvent): readonly number[] {
  return [
    'task' in event ? (event.task ?? 0) : 0,
    'job' in event ? (event.job ?? 0) : 0,
    'connection' in event ? event.connection : 0,
    'timer' in event ? event.timer : 0,
    'callback' in event ? event.callback : 0,
    'lock' in event ? event.lock : 0,
  ]
}

/** Workers of the second run have lanes of their own, also where their names are the same. */
const SECOND = ' (second run)'

function renumbered(event: TraceEvent, shift: number): TraceEvent {
  const move = (key: string, value: unknown): unknown => {
    if (typeof value === 'number' && NUMBERS.has(key)) return value + shift
    if (Array.isArray(value) && (key === 'tasks' || key === 'holders')) return value.map(each => each + shift)
    if (key === 'worker' && typeof value === 'string') return value + SECOND
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, move(inner, each)]))
  }
  return move('', event) as TraceEvent
}

const NUMBERS: ReadonlySet<string> = new Set([
  'task',
  'job',
  'connection',
  'timer',
  'callback',
  'lock',
  'parent',
])
