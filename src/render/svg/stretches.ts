import type { Span } from '../../timeline/model.js'
import type { Columns } from '../chart/columns.js'

/** One or more spans of a state, in columns; `to` is the first one after it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly first: Span
  readonly last: Span
  readonly count: number
}

const STATES = ['waiting', 'ready', 'running', 'blocking'] as const

/**
 * What to draw of a lane, in the order in which it is painted. A long run has far more spans than columns: those that fall
 * into the same ones are one stretch, and what others hide is left out, so that no lane has more than its columns can show.
 */
export function stretchesOf(spans: readonly Span[], columns: Columns): readonly Stretch[] {
  const [waiting, ready, running, blocking] = STATES.map(state =>
    joined(
      spans.filter(span => span.state === state),
      columns,
    ),
  ) as [Stretch[], Stretch[], Stretch[], Stretch[]]
  const over = [...running, ...blocking]
  const seen = [...waiting, ...ready].flatMap(stretch => {
    const from = over.find(one => one.from <= stretch.from && stretch.from < one.to)?.to ?? stretch.from
    return from < stretch.to ? [{ ...stretch, from }] : []
  })
  return [...seen, ...over]
}

function joined(spans: readonly Span[], columns: Columns): Stretch[] {
  const stretches: Stretch[] = []
  for (const span of spans) {
    const [from, to] = cellsOf(span, columns)
    const last = stretches.at(-1)
    if (to <= from) continue
    if (last === undefined || !isOne(last, span, from))
      stretches.push({ from, to, first: span, last: span, count: 1 })
    else
      stretches[stretches.length - 1] = {
        ...last,
        to: Math.max(last.to, to),
        last: span,
        count: last.count + 1,
      }
  }
  return stretches
}

/** Runs that touch are one bar, unless of different jobs. */
function isOne({ to, last }: Stretch, { state, job }: Span, from: number): boolean {
  return from < to || (from === to && state === 'running' && job === last.job)
}

/** A run has at least one cell; what comes after it begins in the next one. */
function cellsOf(
  { state, from: began, to: over, isOpen }: Span,
  columns: Columns,
): readonly [number, number] {
  const from = columns.ofMoment(began)
  const to = isOpen ? columns.width : columns.ofMoment(over)
  switch (state) {
    case 'waiting':
      return [from + 1, to]
    case 'ready':
      return [from, to]
    case 'running':
      return [from, Math.min(columns.width, to + 1)]
    case 'blocking':
      return [from + 1, Math.max(from + 2, to)]
  }
}
