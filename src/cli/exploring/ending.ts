import type { Run } from '../../engine/engine.js'
import type { TraceEvent } from '../../trace/events.js'
import { endedWell } from '../running/status.js'
import type { Schedule } from './schedules.js'

export type Check = Extract<TraceEvent, { type: 'check' }>

/** A run under a schedule. */
export interface Trial {
  readonly schedule: Schedule
  readonly run: Run
}

/** All that a run printed, on both streams. */
export function outputOf({ events }: Run): string {
  return events.map(event => (event.type === 'output' ? event.text : '')).join('')
}

/** What came of the expression that has to hold; null: there is none, or the run did not get so far. */
export function checkOf({ events }: Run): Check | null {
  return events.findLast(event => event.type === 'check') ?? null
}

/** The program ended well, and what has to hold did. */
export function isGood(run: Run): boolean {
  const check = checkOf(run)
  return endedWell(run.outcome) && (check === null || check.how === 'holds')
}

/**
 * Whether two runs end differently. Where something has to hold, that is whether it did; else what a user would see of them: what
 * they printed, and how they ended. A number that differs by no more than was added to the time tells the time.
 */
export function endDifferently(one: Trial, other: Trial, hasToHold: boolean): boolean {
  if (hasToHold) return isGood(one.run) !== isGood(other.run)
  const tolerance = Math.max(...[one, other].map(({ schedule }) => latenessOf(schedule)))
  const texts = [one, other].map(({ run }) => JSON.stringify([outputOf(run), run.outcome])) as [
    string,
    string,
  ]
  return !areAlike(...texts, tolerance)
}

/** Whether all that is seen of two runs is the same: each step at its moment, what was printed, and the end. */
export function wentTheSame(one: Run, other: Run): boolean {
  const [course, otherCourse] = [one, other].map(run => {
    const steps = run.events.flatMap(event => (event.type === 'step.began' ? [[event.at, event.task]] : []))
    return JSON.stringify([steps, outputOf(run), run.outcome])
  })
  return course === otherCourse
}

function latenessOf({ late }: Schedule): number {
  return late.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** Seconds, or milliseconds where the text says so. */
const TIME = /(\d+\.\d+|\d+(?=\s?ms\b))(\s?ms\b)?/g

function areAlike(one: string, other: string, tolerance: number): boolean {
  if (one === other) return true
  if (tolerance === 0 || one.replace(TIME, '') !== other.replace(TIME, '')) return false
  const [times, others] = [timesIn(one), timesIn(other)]
  return times.every((time, at) => Math.abs(time.seconds - others[at]!.seconds) <= tolerance + time.grain)
}

/** With the size of their last digit, by which rounding may change them. */
function timesIn(text: string): readonly { readonly seconds: number; readonly grain: number }[] {
  return [...text.matchAll(TIME)].map(([, digits = '', unit]) => {
    const scale = unit === undefined ? 1 : 1e-3
    const decimals = digits.split('.')[1]?.length ?? 0
    return { seconds: Number(digits) * scale, grain: 10 ** -decimals * scale * (1 + 1e-9) }
  })
}
