import type { TraceEvent } from '../../trace/events.js'
import type { Origin } from './beats.js'

/** The events of two runs in order of time, those of the second with numbers of their own: each is greater by `shift`. */
export interface MergedEvents {
  readonly events: readonly (Origin & { readonly event: TraceEvent })[]
  readonly shift: number
}

/** All of the first run at a time comes before all of the second. */
export function mergeEvents(one: readonly TraceEvent[], other: readonly TraceEvent[]): MergedEvents {
  const shift = 1 + one.reduce((most, event) => Math.max(most, ...numbersOf(event)), 0)
  const moved = other.map(event => renumbered(event, shift))
  const events = [one, moved]
    .flatMap((each, run) => each.map((event, index) => ({ event, run, index })))
    .sort((a, b) => a.event.at - b.event.at || a.run - b.run || a.index - b.index)
  return { events, shift }
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
export const SECOND = ' (second run)'

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
