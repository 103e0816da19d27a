import type { TaskLane } from '../../timeline/model.js'
import type { Glyphs } from '../look/glyphs.js'
import type { Words } from '../text/words.js'

/** A lane that is drawn, or a line that stands for several like the one above it. */
export type LaneOrFold =
  | { readonly kind: 'lane'; readonly lane: TaskLane }
  | {
      readonly kind: 'fold'
      readonly depth: number
      readonly hidden: readonly TaskLane[]
      readonly isExact: boolean
    }
  | { readonly kind: 'rest'; readonly hidden: readonly TaskLane[] }

/** More lanes than this do not fit on a screen. */
const LANES_AT_MOST = 24
const GROUP_AT_LEAST = 4

/**
 * Leaves only one of several lanes that are alike. First exactly alike (they waited for the same, at the same times); when that is
 * not enough, those of one coroutine that ended in the same way; when even that is not enough, the rest is left out.
 */
export function foldLanes(lanes: readonly TaskLane[], showsAll: boolean): readonly LaneOrFold[] {
  const every = lanes.map(lane => ({ kind: 'lane' as const, lane }))
  if (showsAll || lanes.length <= LANES_AT_MOST) return every
  const parents = new Set(lanes.map(lane => lane.parent))
  const isLeaf = (lane: TaskLane) => !parents.has(lane.task)
  const foldIf = (isExact: boolean) => {
    const signature = isExact ? exactly : roughly
    return foldBy(lanes, lane => (isLeaf(lane) ? `${lane.parent}\n${signature(lane)}` : null), isExact)
  }
  const exact = foldIf(true)
  if (exact.length <= LANES_AT_MOST) return exact
  const folded = foldIf(false)
  const rest = folded.slice(LANES_AT_MOST * 2).flatMap(row => (row.kind === 'lane' ? [row.lane] : row.hidden))
  return rest.length === 0 ? folded : [...folded.slice(0, LANES_AT_MOST * 2), { kind: 'rest', hidden: rest }]
}

/** What stands in the row of lanes that are folded: how they are like the one above, and who they are. */
export function foldWords(fold: Exclude<LaneOrFold, { kind: 'lane' }>, words: Words, glyphs: Glyphs): string {
  const { hidden } = fold
  const [first, last] = [words.task(hidden[0]!.task), words.task(hidden.at(-1)!.task)]
  const who = hidden.length === 1 ? first : `${first} ${glyphs.ellipsis} ${last}`
  if (fold.kind === 'rest') return `${who}; \`--all\` shows them`
  return `${fold.isExact ? 'just like this' : 'like this, at other times'}: ${who}`
}

function foldBy(
  lanes: readonly TaskLane[],
  keyOf: (lane: TaskLane) => string | null,
  isExact: boolean,
): readonly LaneOrFold[] {
  const groups = new Map<string, TaskLane[]>()
  const keys = lanes.map(keyOf)
  for (const [number, key] of keys.entries()) {
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [lanes[number]!])
    else group.push(lanes[number]!)
  }
  return lanes.flatMap((lane, number): readonly LaneOrFold[] => {
    const key = keys[number]!
    const group = key === null ? undefined : groups.get(key)
    if (group === undefined || group.length < GROUP_AT_LEAST) return [{ kind: 'lane', lane }]
    // Those that are only roughly alike are framed by the first and the last of them.
    if (!isExact && lane === group.at(-1)) return [{ kind: 'lane', lane }]
    if (group[0] !== lane) return []
    const hidden = group.slice(1, isExact ? undefined : -1)
    return [
      { kind: 'lane', lane },
      { kind: 'fold', depth: lane.depth, hidden, isExact },
    ]
  })
}

function exactly(lane: TaskLane): string {
  const spans = lane.spans.map(span => `${span.state} ${span.from.at} ${span.to.at} ${span.label}`)
  return [lane.coroutine, lane.created.at, ...spans, lane.ended?.how ?? ''].join('\n')
}

function roughly(lane: TaskLane): string {
  return `${lane.coroutine}\n${lane.ended?.how ?? ''}`
}
