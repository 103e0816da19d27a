import type { Names } from '../explain/entry.js'
import { type Explanation, explain } from '../explain/explain.js'
import type { Timeline } from '../timeline/model.js'

/** What the exception means that ended a run; null: it ended otherwise, or nothing is known of it. */
export function explanationOf(timeline: Timeline): Explanation | null {
  const { outcome } = timeline
  if (outcome?.kind !== 'crashed') return null
  const { error, message, syntax } = outcome
  return explain({ error, text: message, code: syntax?.text ?? null, known: namesIn(timeline) })
}

/** What an explanation may call by its name, where there can be no doubt which one it is. */
export function namesIn(timeline: Timeline): Names {
  const { tasks, warnings, run, timers, jobs } = timeline
  const unawaited = warnings.flatMap(({ kind, message, place }) =>
    kind === 'never-awaited' && place !== null ? [COROUTINE.exec(message)?.[1]] : [],
  )
  const cancelled = tasks.filter(
    ({ ended, marks }) =>
      ended?.how === 'cancelled' &&
      marks.some(mark => mark.kind === 'cancel-asked' && mark.by?.kind === 'task'),
  )
  const raised = tasks.flatMap(({ ended }) => (ended?.how === 'raised' ? [CLASS.exec(ended.value)?.[0]] : []))
  return {
    coroutine: only(unawaited),
    task: only(cancelled.map(({ name }) => name)),
    raised: only(raised.filter(name => name !== undefined && !name.endsWith('Group'))),
    thread: jobs.find(({ kind, ended }) => kind === 'thread' && ended?.how === 'raised')?.name,
    timeout: timers.find(({ label }) => label.startsWith('timeout '))?.label,
    engine: run?.engine,
  }
}

/** How the recorder names it; of a dotted name the last part is what a program calls. */
const COROUTINE = /^The coroutine (?:.*\.)?(\w+)\(\)/
const CLASS = /^\w+/

function only(names: readonly (string | undefined)[]): string | undefined {
  const different = new Set(names)
  return different.size === 1 ? names[0] : undefined
}
