import type { PageLane, PageSpan, PageState } from '../../render/page/data.js'
import { firstPast } from '../../timeline/search.js'
import { NAME_WIDTH, RUN_WIDTH, toPixels, toPosition, type View } from './view.js'

/** A span as it stands on its lane, in pixels. */
export interface Box {
  readonly span: PageSpan
  readonly left: number
  readonly right: number
}

/** Spans that are too short to be told apart. */
interface Crowd {
  readonly cell: number
  readonly left: number
  right: number
  /** How much each state takes, and the first span of that state. */
  readonly shares: Map<PageState, { readonly span: PageSpan; wide: number }>
}

/** Pixels that a span needs to be told apart from its neighbours. */
const CELL = 3

/** What is to be seen of a lane: where spans are too short, those of the state that lasts longest there. */
export function boxesOf({ spans }: PageLane, view: View): readonly Box[] {
  const boxes: Box[] = []
  let crowd: Crowd | null = null
  const from = toPosition(NAME_WIDTH, view)
  for (let at = firstPast(spans, span => span.to >= from); at < spans.length; at++) {
    const span = spans[at]!
    const left = Math.max(NAME_WIDTH, toPixels(beginOf(span, spans[at - 1]), view))
    if (left > view.width) break
    const end = span.state === 'running' ? span.to + RUN_WIDTH : span.to
    const right = Math.max(left, Math.min(view.width, toPixels(end, view)))
    const [cell, wide] = [Math.floor(left / CELL), right - left]
    if (crowd !== null && (wide >= CELL || crowd.cell !== cell)) {
      boxes.push(boxOf(crowd))
      crowd = null
    }
    if (wide >= CELL) {
      boxes.push({ span, left, right })
      continue
    }
    crowd ??= { cell, left, right, shares: new Map() }
    crowd.right = right
    const share = crowd.shares.get(span.state)
    if (share === undefined) crowd.shares.set(span.state, { span, wide })
    else share.wide += wide
  }
  return crowd === null ? boxes : [...boxes, boxOf(crowd)]
}

function boxOf({ left, right, shares }: Crowd): Box {
  const [first, ...others] = shares.values()
  const longest = others.reduce((one, other) => (other.wide > one.wide ? other : one), first!)
  return { span: longest.span, left, right: Math.max(left + 1, right) }
}

/** A run takes no time, but needs some width: what comes right after it begins where that ends. */
function beginOf({ state, from }: PageSpan, before: PageSpan | undefined): number {
  const isPushed = before?.state === 'running' && before.to === from && state !== 'running'
  return isPushed ? from + RUN_WIDTH : from
}
