import type { Beats, Entry, Mark, Moment, Span, TaskLane, Timeline } from './model.js'

/** A part of a run. Times in microseconds. */
export interface Window {
  readonly from: number | null
  readonly to: number | null
  /** Of the tasks' names: text that occurs in them, or a pattern with `*`. */
  readonly task: string | null
}

export const WHOLE: Window = { from: null, to: null, task: null }

/** What of a window names nothing that was recorded; null: nothing of it. */
export function missedBy({ tasks, end }: Timeline, { from, task }: Window): 'from' | 'task' | null {
  if (from !== null && from > end.at) return 'from'
  return tasks.length > 0 && !tasks.some(isNamed(task)) ? 'task' : null
}

/** The timeline as if only that part had been recorded. What reaches beyond it is cut off there. */
export function windowOf(timeline: Timeline, { from: asked, to: until, task }: Window): Timeline {
  const from = Math.max(0, asked ?? 0)
  const to = Math.min(timeline.end.at, until ?? timeline.end.at)
  if (from === 0 && to === timeline.end.at && task === null) return timeline
  const isIn = ({ at }: Moment) => at >= from && at <= to
  const cut = (spans: readonly Span[]): readonly Span[] =>
    spans.filter(span => span.to.at >= from && span.from.at <= to).map(span => cutTo(span, from, to))
  const marksIn = (marks: readonly Mark[]) => marks.filter(mark => isIn(mark.moment))
  const laneIn = <Lane extends { readonly spans: readonly Span[]; readonly marks: readonly Mark[] }>(
    lane: Lane,
  ): Lane => ({ ...lane, spans: cut(lane.spans), marks: marksIn(lane.marks) })

  const tasks = timeline.tasks
    .filter(isNamed(task))
    .map(laneIn)
    .filter(lane => lane.spans.length > 0 || lane.marks.length > 0)
  const shown = new Set(tasks.map(lane => lane.task))
  const isShown = ({ who, began }: Entry) =>
    isIn(began) && (who.kind === 'task' ? shown.has(who.task) : task === null)
  const isOpenIn = (span: { readonly from: Moment; readonly to: Moment }) =>
    span.to.at >= from && span.from.at <= to
  return {
    ...timeline,
    whole: timeline.whole ?? timeline,
    tasks,
    loop: laneIn(timeline.loop),
    workers: task === null ? timeline.workers.map(laneIn).filter(({ spans }) => spans.length > 0) : [],
    connections:
      task === null
        ? timeline.connections
            .filter(({ asked: begun, ends }) =>
              isOpenIn({ from: begun, to: ends.at(-1)?.moment ?? timeline.end }),
            )
            .map(lane => ({ ...lane, parcels: lane.parcels.filter(({ sent }) => isIn(sent)) }))
        : [],
    signals: { ...timeline.signals, marks: marksIn(timeline.signals.marks) },
    entries: timeline.entries.filter(isShown),
    wakes: timeline.wakes.filter(({ task: woken, ready }) => isIn(ready) && shown.has(woken)),
    blocks: timeline.blocks
      .filter(block => block.to.at >= from && block.from <= to)
      .map(block => ({
        ...block,
        from: Math.max(block.from, from),
        began: cutMoment(block.began, from, to),
        to: cutMoment(block.to, from, to),
      })),
    callbacks:
      task === null ? timeline.callbacks.filter(({ ready, left }) => left.at >= from && ready.at <= to) : [],
    timers: timeline.timers
      .filter(timer => timer.over.at >= from && timer.set.at <= to)
      .filter(timer => task === null || (timer.task !== null && shown.has(timer.task)))
      .map(timer => ({
        ...timer,
        set: cutMoment(timer.set, from, to),
        over: cutMoment(timer.over, from, to),
      })),
    output: timeline.output.filter(({ moment }) => isIn(moment)),
    beats: beatsIn(timeline.beats, from, to),
    outcome: to < timeline.end.at ? null : timeline.outcome,
    end: { at: to, index: timeline.end.index },
  }
}

function cutTo(span: Span, from: number, to: number): Span {
  return {
    ...span,
    from: cutMoment(span.from, from, to),
    to: cutMoment(span.to, from, to),
    isOpen: span.isOpen && span.to.at <= to,
  }
}

/** A moment beyond the window is no event's any more. */
function cutMoment(moment: Moment, from: number, to: number): Moment {
  if (moment.at < from) return { at: from, index: -1 }
  return moment.at > to ? { at: to, index: -1 } : moment
}

/** The beats within, and one at each edge. */
function beatsIn({ ofEvent, at }: Beats, from: number, to: number): Beats {
  const first = at.findIndex(time => time >= from)
  const kept = first < 0 ? [] : at.slice(first).filter(time => time <= to)
  const isEdge = kept[0] !== from
  const times = [...(isEdge ? [from] : []), ...kept, ...(kept.at(-1) === to || to === from ? [] : [to])]
  const shift = isEdge ? 1 : 0
  const last = times.length - 1
  return {
    edges: [from, to].filter(edge => !kept.includes(edge)),
    at: times,
    ofEvent: ofEvent.map(beat => (first < 0 || beat < first ? 0 : Math.min(last, beat - first + shift))),
  }
}

function isNamed(pattern: string | null): (lane: Pick<TaskLane, 'name' | 'pythonName'>) => boolean {
  if (pattern === null) return () => true
  const matches = matcher(pattern)
  return ({ name, pythonName }) => matches(name) || matches(pythonName)
}

function matcher(pattern: string): (name: string) => boolean {
  if (!pattern.includes('*')) return name => name.includes(pattern)
  const parts = pattern.split('*').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const expression = new RegExp(`^${parts.join('.*')}$`)
  return name => expression.test(name)
}
