import type { Cause, TraceEvent, Waiting } from '../../trace/events.js'
import { grouped } from '../grouped.js'
import type { Block, Ending, Mark, MarkKind, Moment, Span, SpanState, TaskLane, Wake } from '../model.js'
import { displayNames } from '../names.js'

interface Draft {
  readonly task: number
  pythonName: string
  readonly coroutine: string
  readonly parent: number | null
  readonly place: TaskLane['place']
  readonly created: Moment
  ended: Ending | null
  isPendingAtEnd: boolean
  readonly spans: Span[]
  readonly marks: Mark[]
  state: SpanState | null
  since: Moment
  waiting: Waiting | null
  wake: { readonly by: Cause; readonly ready: Moment } | null
}

export interface Tasks {
  readonly lanes: readonly TaskLane[]
  readonly wakes: readonly Wake[]
}

/** Follows each task through its states. */
export function buildTasks(events: readonly TraceEvent[], blocks: readonly Block[], end: Moment): Tasks {
  const drafts = new Map<number, Draft>()
  const wakes: Wake[] = []
  const blockOfEvent = new Map(blocks.map(block => [block.to.index, block]))
  let main: number | null = null

  for (const [index, event] of events.entries()) {
    const now = { at: event.at, index }
    if (event.type === 'task.created') {
      drafts.set(event.task, draftOf(event, now))
      // Whatever has no parent while a main task lives was created by a callback.
      if (event.parent === null) main ??= event.task
      continue
    }
    const draft = 'task' in event && event.task !== null ? drafts.get(event.task) : undefined
    if (draft === undefined) continue
    switch (event.type) {
      case 'task.named':
        draft.pythonName = event.name
        break
      case 'task.ready':
        wakeUp(draft, event.by, now)
        break
      case 'step.began':
        if (draft.wake !== null) wakes.push({ task: event.task, ...draft.wake, step: now })
        draft.wake = null
        change(draft, 'running', now)
        break
      case 'step.ended':
        change(draft, event.waiting.on === 'ready' ? 'ready' : 'waiting', now)
        draft.waiting = event.waiting
        break
      case 'task.done':
        change(draft, null, now)
        draft.ended = { how: event.how, value: event.value, moment: now, place: event.place }
        mark(draft, event.how, now, null, event.value)
        if (event.task !== main) break
        for (const other of drafts.values()) if (other.ended === null) other.isPendingAtEnd = true
        main = null
        break
      case 'blocked':
        if (draft.state === 'running') block(draft, blockOfEvent.get(index)!)
        break
      case 'cancel.asked': {
        const { by, message } = event
        mark(draft, by.kind === 'timer' ? 'deadline' : 'cancel-asked', now, by, message ?? '')
        break
      }
      case 'cancel.delivered':
        mark(draft, 'cancel-delivered', now, null)
        break
      case 'task.uncancelled':
        mark(draft, 'uncancelled', now, null)
        break
      case 'cancel.swallowed':
        mark(draft, 'cancel-swallowed', now, null)
    }
  }
  for (const draft of drafts.values()) {
    if (draft.state !== null) closeSpan(draft, end, '', true)
    if (draft.wake !== null) wakes.push({ task: draft.task, ...draft.wake, step: null })
  }
  return { lanes: inTreeOrder([...drafts.values()]), wakes }
}

function draftOf(event: Extract<TraceEvent, { type: 'task.created' }>, now: Moment): Draft {
  const { task, name, coroutine, parent, place } = event
  const draft: Draft = {
    task,
    pythonName: name,
    coroutine,
    parent,
    place,
    created: now,
    ended: null,
    isPendingAtEnd: false,
    spans: [],
    marks: [],
    state: 'ready',
    since: now,
    waiting: null,
    wake: null,
  }
  mark(draft, 'created', now, parent === null ? null : { kind: 'task', task: parent, ended: false })
  return draft
}

function wakeUp(draft: Draft, by: Cause, now: Moment): void {
  const due = overdue(draft, by, now)
  if (due !== null) change(draft, 'ready', due)
  change(draft, 'ready', now)
  mark(draft, 'wake', now, by)
  draft.wake = { by, ready: now }
}

/** It ran until the call that blocked, and goes on after it. */
function block(draft: Draft, { from, began, to, call }: Block): void {
  change(draft, 'blocking', from > draft.since.at ? began : draft.since)
  closeSpan(draft, to, call)
  draft.state = 'running'
  draft.since = to
}

/** The time at which a task's own timer was due, when the loop noticed it only later. */
function overdue(draft: Draft, by: Cause, now: Moment): Moment | null {
  const until = draft.state === 'waiting' ? (draft.waiting?.until ?? null) : null
  if (by.kind !== 'timer' || until === null || until >= now.at || until < draft.since.at) return null
  return until === draft.since.at ? draft.since : { at: until, index: -1 }
}

function change(draft: Draft, state: SpanState | null, now: Moment): void {
  if (draft.state === state) return
  if (draft.state !== null) closeSpan(draft, now)
  draft.state = state
  draft.since = now
  if (state !== 'waiting') draft.waiting = null
}

function closeSpan(draft: Draft, to: Moment, label = draft.waiting?.label ?? '', isOpen = false): void {
  const { state, since, waiting } = draft
  if (state === null) return
  draft.spans.push({
    state,
    from: since,
    to,
    label: isOpen ? (waiting?.label ?? '') : label,
    waiting,
    job: null,
    isOpen,
  })
}

function mark(draft: Draft, kind: MarkKind, moment: Moment, by: Cause | null, note = ''): void {
  draft.marks.push({ kind, moment, by, note })
}

/** Every task after the one that created it, siblings in the order of their creation. */
function inTreeOrder(drafts: readonly Draft[]): readonly TaskLane[] {
  const names = displayNames(drafts)
  const known = new Set(drafts.map(draft => draft.task))
  const parentOf = ({ parent }: Draft) => (parent !== null && known.has(parent) ? parent : null)
  const children = grouped(drafts.map(draft => [parentOf(draft), draft] as const))
  const lanes: TaskLane[] = []
  const open = (children.get(null) ?? []).map(draft => ({ draft, depth: 0 })).reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { draft, depth } = next
    lanes.push(laneOf(draft, depth, names.get(draft.task)!))
    const below = children.get(draft.task) ?? []
    for (const child of below.toReversed()) open.push({ draft: child, depth: depth + 1 })
  }
  return lanes
}

function laneOf(draft: Draft, depth: number, name: string): TaskLane {
  const { task, pythonName, coroutine, parent, place, created, ended, isPendingAtEnd, spans, marks } = draft
  // A second main coroutine beside the first one ends by itself later; it was not left behind.
  const isLeftBehind = isPendingAtEnd && (ended === null || ended.how === 'cancelled')
  return {
    kind: 'task',
    task,
    name,
    pythonName,
    coroutine,
    parent,
    depth,
    place,
    created,
    ended,
    isLeftBehind,
    spans,
    marks,
  }
}
