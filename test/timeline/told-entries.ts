import type { Entry, Moment, Timeline } from '../../src/timeline/model.js'
import type { Cause } from '../../src/trace/events.js'
import type { TraceBuilder } from './trace-builder.js'

/**
 * The entries of a run, a line each: when, who, by what; what it did; what it came to, its line, and the number that it has
 * when it printed.
 */
export function toldEntries(build: TraceBuilder): string {
  const timeline = build.timeline()
  return lines(timeline.entries.map(entry => told(entry, timeline)))
}

/** The events of a run, a line each: when, what, in which beat, and which entry tells of it. */
export function toldEvents(build: TraceBuilder): string {
  const { beats, entryOfEvent } = build.timeline()
  return lines(
    build.stream().map((event, index) => {
      const who = 'task' in event && event.task !== null ? ` ${event.task}` : ''
      return `${seconds(event)} ${event.type}${who} | beat ${beats.ofEvent[index]} | entry ${entryOfEvent[index]}`
    }),
  )
}

function lines(texts: readonly string[]): string {
  return `\n${texts.join('\n')}\n`
}

function told(entry: Entry, timeline: Timeline): string {
  const { began, ended, by, acts, close, place, number } = entry
  const time = `${seconds(began)}${ended === null ? '' : ended.at === began.at ? '-' : `-${seconds(ended)}`}`
  const parts = [
    `${time} ${whoOf(entry, timeline)}${by === null ? '' : ` by ${causeOf(by)}`}`,
    ...acts.map(act => Object.values(act).map(valueText).join(' ')),
    ...(close === null ? [] : [`= ${closeText(close)}`]),
    ...(place === null ? [] : [`:${place.line}`]),
    ...(number === null ? [] : [`(${number})`]),
  ]
  return parts.join(' | ')
}

function whoOf({ who }: Entry, { tasks }: Timeline): string {
  switch (who.kind) {
    case 'task':
      return tasks.find(({ task }) => task === who.task)?.name ?? `task ${who.task}`
    case 'job':
      return `job ${who.job}`
    case 'callback':
      return `callback ${who.name}`
    case 'signal':
      return `${who.name} (${who.handled})`
    case 'program':
      return 'program'
  }
}

function causeOf({ kind, ...rest }: Cause): string {
  return [kind, ...Object.values(rest)].join(' ')
}

function closeText(close: NonNullable<Entry['close']>): string {
  return close.kind === 'waits' ? `waits ${close.waiting.label}` : `${close.ending.how} ${close.ending.value}`
}

function valueText(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return String(value).trimEnd()
  return 'call' in value ? `[${value.call}]` : causeOf(value as Cause)
}

const seconds = ({ at }: Pick<Moment, 'at'>) => String(at / 1_000_000)
