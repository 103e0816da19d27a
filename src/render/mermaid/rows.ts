import type { Mark, Span, TaskLane } from '../../timeline/model.js'
import type { Cause } from '../../trace/events.js'
import { lookOf } from '../look/marks.js'
import type { Words } from '../text/words.js'

/** A line of a section: a bar, or a milestone where no time passes. Times in microseconds. */
export interface Row {
  /** Longest first. */
  readonly labels: readonly string[]
  /** `crit` is drawn red, `active` highlighted, `done` greyed; nothing: in the section's own colour. */
  readonly tags: string
  readonly from: number
  readonly to: number
}

export interface Wanted {
  readonly words: Words
  /** Tasks wait for what will never be. */
  readonly isStuck: boolean
  /** Bars of one lane: what is short is put together. */
  readonly most: number
}

/** The rows of a lane, in the order of their ends. */
export function rowsOf({ spans, marks }: Pick<TaskLane, 'spans' | 'marks'>, wanted: Wanted): readonly Row[] {
  const { words, isStuck, most } = wanted
  const bars = spans
    .filter(({ isOpen, from, to }) => to.at > from.at || (isOpen && isStuck))
    .map(span => barOf(span, words, isStuck))
  const milestones = marks.flatMap(mark => {
    const says = milestoneOf(mark, words)
    return says === null ? [] : [milestone(says, mark)]
  })
  // The order of equals stays: a bar, the milestone at its end, and what begins there.
  return [...fewer(bars, most), ...milestones].sort((one, other) => one.to - other.to)
}

export function milestone(says: string, { kind, moment: { at } }: Mark): Row {
  return { labels: [says], tags: kind === 'returned' ? '' : 'crit, ', from: at, to: at }
}

const TAGS: Readonly<Record<Span['state'], string>> = {
  running: 'active, ',
  ready: 'crit, done, ',
  waiting: 'done, ',
  blocking: 'crit, ',
}

function barOf(span: Span, words: Words, isStuck: boolean): Row {
  const { state, from, to, label, waiting, job, isOpen } = span
  const labels =
    waiting !== null
      ? [words.waits(waiting), ...words.waitLabels(span)]
      : [job !== null ? words.job(job) : label || state]
  return isOpen && isStuck
    ? { labels: labels.map(says => `stuck, ${says}`), tags: 'crit, ', from: from.at, to: to.at }
    : { labels, tags: TAGS[state], from: from.at, to: to.at }
}

/** How a lane ends, and why a wait may be shorter than it says. */
function milestoneOf({ kind, by }: Mark, words: Words): string | null {
  const { milestone: says } = lookOf(kind)
  if (by === null || says === null) return says
  // A job ends with its bar, and others follow on its lane.
  if (kind === 'returned') return null
  return kind === 'cancel-asked' ? `${says} by ${askerOf(by, words)}` : says
}

function askerOf(by: Cause, words: Words): string {
  return by.kind === 'task' ? words.task(by.task) : words.woken(by).replace(/^woken by /, '')
}

/** Neighbours that are short become one bar: the shortest first, until there are no more than `most`. */
function fewer(bars: readonly Row[], most: number): readonly Row[] {
  const length = (bars.at(-1)?.to ?? 0) - (bars[0]?.from ?? 0)
  let kept = bars
  for (let short = Math.max(1, length / 1024); kept.length > most; short *= 2) kept = joined(bars, short)
  return kept
}

function joined(bars: readonly Row[], short: number): readonly Row[] {
  const runs: Row[][] = []
  const isShort = ({ from, to }: Row) => to - from <= short
  for (const bar of bars) {
    const last = runs.at(-1)
    if (last !== undefined && isShort(bar) && isShort(last[0]!)) last.push(bar)
    else runs.push([bar])
  }
  return runs.map(run => {
    const first = run[0]!
    if (run.length === 1) return first
    const says = first.labels[0]!
    const isSame = run.every(({ labels }) => labels[0] === says)
    const worst = run.find(({ tags }) => tags.startsWith('crit')) ?? first
    const label = isSame ? `${says}, ${run.length} times` : `${run.length} short runs and waits`
    return { labels: [label], tags: worst.tags, from: first.from, to: run.at(-1)!.to }
  })
}
