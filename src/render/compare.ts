import { duration } from '../timeline/duration.js'
import type { Timeline } from '../timeline/model.js'
import type { TitledRun } from '../timeline/titled-run.js'
import { diagnose } from '../timeline/warnings/all.js'
import { explainOutcome } from './outcome.js'
import { printable } from './text/printable.js'
import { overlapText } from './text/words.js'

/** What two runs differ in, in sentences: how long they took, how their waits overlapped, what deserves a look in one only. */
export function differencesOf(first: TitledRun, second: TitledRun): readonly string[] {
  const [one, other] = [first.timeline, second.timeline]
  const titles = [first.title, second.title] as const
  return [
    ...elapsed(one, other, titles),
    ...overlap(one, other, titles),
    ...endings(one, other, titles),
    ...faults(one, other, titles[0]),
    ...faults(other, one, titles[1]),
    ...unmatchedIn(one).filter(sentence => unmatchedIn(other).includes(sentence)),
  ]
}

/** What was asked for and changed nothing, in sentences. */
export function unmatchedIn(timeline: Timeline): readonly string[] {
  return diagnose(timeline)
    .filter(({ id }) => id === 'nothing-matched')
    .map(({ says, advice }) => `${printable(says)}. ${advice}`)
}

function elapsed(
  one: Timeline,
  other: Timeline,
  [first, second]: readonly [string, string],
): readonly string[] {
  const [a, b] = [one.totals.elapsed, other.totals.elapsed]
  if (a === b) return [`Both take ${duration(a)}.`]
  const [quick, slow] = a < b ? [first, second] : [second, first]
  const [less, more] = [Math.min(a, b), Math.max(a, b)]
  if (duration(a) === duration(b))
    return [`Both take ${duration(a)}, though ${slow} takes ${duration(more - less)} longer.`]
  const longer = less > 0 ? `, ${longerText(more / less)}` : ''
  return [`${slow} takes ${duration(more)}${longer}; ${quick} takes ${duration(less)}.`]
}

/** A time that is a little longer is no multiple of the other. */
function longerText(ratio: number): string {
  if (ratio >= 1.1) return `${Number(ratio.toFixed(1))} times as long`
  const percent = Math.round((ratio - 1) * 100)
  return percent === 0 ? 'less than 1 % longer' : `${percent} % longer`
}

function overlap(one: Timeline, other: Timeline, titles: readonly [string, string]): readonly string[] {
  return [one, other].flatMap((timeline, at) =>
    timeline.totals.waiting === 0 ? [] : [`${titles[at]}: ${overlapText(timeline)}.`],
  )
}

function endings(one: Timeline, other: Timeline, titles: readonly [string, string]): readonly string[] {
  return [one, other].flatMap(({ outcome }, at) =>
    outcome === null || outcome.kind === 'finished' ? [] : [`${titles[at]}: ${explainOutcome(outcome)}`],
  )
}

/** What the diagnosis finds in one of them only. */
function faults(of: Timeline, other: Timeline, title: string): readonly string[] {
  const elsewhere = new Set(diagnose(other).map(({ id }) => id))
  return diagnose(of)
    .filter(({ id }) => !elsewhere.has(id))
    .map(({ says }) => `Only ${title}: ${printable(says).replace(/(?<![.!?])$/, '.')}`)
}
