import type { Late } from '../../engine/engine.js'
import type { TraceEvent } from '../../trace/events.js'
import { type LateEvent, mayBeLate } from '../../trace/late-events.js'

/** What is done differently from the usual schedule: a seed, or some things that come late. */
export interface Schedule {
  readonly seed: number
  readonly late: readonly Late[]
}

export const USUAL: Schedule = { seed: 0, late: [] }

/** Seconds that a machine takes to come back to a process: mostly, and when it is busy. */
export const SHORT = 0.001
const LONG = 0.02
/** A trip may take twice as long as usual, a job half as long again. */
const LONGER_TRIP = 1
const LONGER_JOB = 0.5

/** At most so many things are late at once. */
const MOST_AT_ONCE = 8

/** Up to so many ways in which one thing is late, a run is short. */
const FEW = 60
/** So many schedules are tried beside those, and as many again as there are of those. */
const MORE = 20
/** Every so many of them varies what a seed varies. */
const SEED_EVERY = 5

/**
 * Schedules to try after the usual one, whose events these are: the same each time. First of all those in which one thing is
 * late, spread over the run, so that a long one is looked at everywhere before the time is over; then as many in which several
 * things are. In a short run nothing else comes before those alone: where one is enough, it is found. In a long one they take turns.
 */
export function* schedulesFor(events: readonly TraceEvent[]): Generator<Schedule> {
  const points = pointsOf(events)
  const singles = spread(points.length)
    .flatMap(place => waysToBeLate(points[place]!))
    .sort((one, other) => one.rank - other.rank)
    .map(({ late }): Schedule => ({ seed: 0, late: [late] }))
  const count = singles.length + MORE
  if (singles.length <= FEW) yield* singles.splice(0)
  const chance = chanceFrom(points.length)
  for (let turn = 0; turn < count; turn++) {
    if (points.length === 0) yield { seed: turn + 1, late: [] }
    else if (turn % SEED_EVERY === 0) yield { seed: turn / SEED_EVERY + 1, late: [] }
    else yield (turn % 2 === 1 ? singles.shift() : undefined) ?? { seed: 0, late: several(points, chance) }
  }
}

/** What may be late, and by how much at most. */
interface Point extends Pick<Late, 'of' | 'number'> {
  /** Seconds. */
  readonly long: number
}

function pointsOf(events: readonly TraceEvent[]): readonly Point[] {
  const points: Point[] = []
  let [turn, at, number] = [0, 0, 0]
  for (const [index, event] of events.entries()) {
    // The loop has slept until now: then whatever is due meanwhile comes in the same turn as what woke it.
    if (event.turn > turn && event.at > at) points.push({ of: 'turn', number: event.turn, long: LONG })
    if (mayBeLate(event)) points.push({ of: 'event', number: ++number, long: longOf(event, index, events) })
    turn = event.turn
    at = event.at
  }
  return points
}

/** The seconds by which something is very late: jobs and trips take long, if they do, in proportion. */
function longOf(event: LateEvent, index: number, events: readonly TraceEvent[]): number {
  switch (event.type) {
    case 'connection.sent':
      return longer((event.arrives - event.at) * LONGER_TRIP)
    case 'job.state': {
      const next = events.slice(index + 1).find(later => 'job' in later && later.job === event.job)
      return event.state === 'waiting' ? LONG : longer(((next?.at ?? event.at) - event.at) * LONGER_JOB)
    }
    default:
      return LONG
  }
}

function longer(micros: number): number {
  return Math.max(LONG, Math.round(micros) / 1e6)
}

function waysToBeLate({ of, number, long }: Point): { readonly rank: number; late: Late }[] {
  return [
    { rank: 0, late: { of, number, seconds: SHORT } },
    { rank: 1, late: { of, number, seconds: long } },
  ]
}

function several(points: readonly Point[], chance: () => number): Schedule['late'] {
  const count = 2 + Math.floor(chance() * (MOST_AT_ONCE - 1))
  const chosen = new Map<Point, Late>()
  for (let tried = 0; tried < count; tried++) {
    const point = points[Math.floor(chance() * points.length)]!
    const { of, number, long } = point
    chosen.set(point, { of, number, seconds: chance() < 0.5 ? SHORT : long })
  }
  // As they come.
  return points.flatMap(point => chosen.get(point) ?? [])
}

/** The places 0 to `count` - 1, halves before quarters before eighths. */
function spread(count: number): readonly number[] {
  const bits = Math.ceil(Math.log2(Math.max(2, count)))
  const places = Array.from({ length: 2 ** bits }, (_, place) => reversed(place, bits))
  return places.filter(place => place < count)
}

function reversed(number: number, bits: number): number {
  let result = 0
  for (let bit = 0; bit < bits; bit++) if (number & (1 << bit)) result |= 1 << (bits - 1 - bit)
  return result
}

/** Numbers from 0 to 1, the same for the same seed: Tommy Ettinger's mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
