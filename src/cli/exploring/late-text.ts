import { glyphsOf } from '../../render/look/glyphs.js'
import type { Look } from '../../render/look/look.js'
import { namesOf, workerKind } from '../../render/text/names.js'
import { printable } from '../../render/text/printable.js'
import { clockTime } from '../../render/text/time.js'
import { duration } from '../../timeline/duration.js'
import type { Timeline } from '../../timeline/model.js'
import type { TraceEvent } from '../../trace/events.js'
import { mayBeLate } from '../../trace/late-events.js'
import type { Schedule } from './schedules.js'

/** What comes late in a run, in a sentence. `timeline` is the run's. */
export function lateText(
  { of, number, seconds }: Schedule['late'][number],
  timeline: Timeline,
  events: readonly TraceEvent[],
  look: Look,
): string {
  if (of === 'turn') return turnText(number, seconds, events)
  const event = events.filter(mayBeLate)[number - 1]
  const names = namesOf(timeline, glyphsOf(look))
  const [late, moment] = [duration(seconds * 1e6), (micros: number) => `${clockTime(micros, 3)} s`]
  switch (event?.type) {
    case undefined:
      return ''
    case 'step.began':
      return `The machine pauses for ${late} at ${moment(event.at - seconds * 1e6)}, before ${names.task(event.task)} goes on.`
    case 'callback':
      return `The machine pauses for ${late} at ${moment(event.at - seconds * 1e6)}, before ${printable(event.name)} is called.`
    case 'connection.sent':
      return `What is sent on ${names.connection(event.connection)} at ${moment(event.at)} travels ${late} longer.`
    case 'job.started':
      return `${names.job(event.job)}${workerKind(names.jobFacts(event.job))} begins ${late} later than at ${moment(event.at)}.`
    case 'job.state':
      return `${names.job(event.job)}${workerKind(names.jobFacts(event.job))} takes ${late} longer for what it does at ${moment(event.at)}.`
  }
}

function turnText(number: number, seconds: number, events: readonly TraceEvent[]): string {
  // Threads go on in the same turn while the loop still sleeps.
  const woken = events.find(({ turn, type }) => turn === number && BY_THE_LOOP.has(type))
  const when = woken === undefined ? '' : `, at ${clockTime(woken.at, 3)} s`
  return `The loop wakes ${duration(seconds * 1e6)} late${when}, and finds all that was due until then.`
}

const BY_THE_LOOP: ReadonlySet<TraceEvent['type']> = new Set([
  'task.ready',
  'step.began',
  'callback.ready',
  'callback',
])
