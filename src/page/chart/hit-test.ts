import { lookOf } from '../../render/look/marks.js'
import type { PageData, PageLane, PageMark, PageSpan } from '../../render/page/data.js'
import { spanAt } from '../../render/page/lookup.js'
import { firstPast } from '../../timeline/search.js'
import { markAt } from './marks.js'
import { laneAt, NAME_WIDTH, RUN_WIDTH, toPosition, type View } from './view.js'

/** What the mouse points at: a span of a lane, or what was printed there. */
export interface Under {
  readonly says: string
  /** What ended it, in words. */
  readonly after: string
  /** -1: it is no event's. */
  readonly step: number
  readonly span: PageSpan | null
}

/** What stands at a place of the chart, in pixels; null: nothing. */
export function under(
  x: number,
  y: number,
  data: PageData,
  lanes: readonly PageLane[],
  view: View,
): Under | null {
  const lane = lanes[laneAt(y, view)]
  if (lane === undefined) return null
  if (x < NAME_WIDTH) return { says: lane.name, after: '', step: -1, span: null }
  const mark = markAt(lane, x, view)
  if (mark !== null) {
    return { says: markSays(lane, mark, data), after: '', step: mark[3], span: null }
  }
  const position = toPosition(x, view)
  const span = runDrawnAt(lane, position) ?? spanAt(lane, position)
  if (span === null) return null
  return ofSpan(lane, span, data)
}

function markSays({ name }: PageLane, [kind, , note, step]: PageMark, { story }: PageData): string {
  const { printed, time } = story[step] ?? { printed: '', time: '' }
  if (kind === 'printed') return `${note} ${printed.trimEnd()}`
  if (kind === 'client-sends' || kind === 'server-sends') return `${name}: ${note}`
  const what = lookOf(kind).words
  return `${name}: ${what}${what.includes(note) ? '' : `, ${note}`} (at ${time} s)`
}

/** A span of a lane, as what the mouse would point at. */
export function ofSpan(lane: PageLane, span: PageSpan, data: PageData): Under {
  const { state, to, text, time, since } = span
  const says = `${lane.name}: ${data.texts[text] || state} (${data.texts[time]})`
  const after = state === 'waiting' ? wakerOf(lane, to, data) : ''
  return { says, after, step: since, span }
}

/** A run takes no time and is drawn wider than it is, over the beginning of what comes after. */
function runDrawnAt({ spans }: PageLane, position: number): PageSpan | null {
  const after = firstPast(spans, span => span.from > position)
  const near = spans.slice(Math.max(0, after - 3), after)
  return near.findLast(({ state, to }) => state === 'running' && position <= to + RUN_WIDTH) ?? null
}

/** Events after the end of a wait among which the waker is looked for. */
const NEAR = 500

/** Who woke a task at the end of a wait: `, then woken by its timer`. */
function wakerOf(lane: PageLane, end: number, { lanes, story }: PageData): string {
  const number = lanes.indexOf(lane)
  const first = firstPast(story, one => one.position >= end - 0.01)
  const next = story.slice(first, first + NEAR).find(one => one.lane === number)
  return next === undefined || next.woken === '' ? '' : `, then ${next.woken}`
}
