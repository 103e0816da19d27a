import type { Beats, Moment, Timeline } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'

/** All columns of one time. Several of them when much happens at once: the clock stands still there. */
export interface Instant {
  readonly at: number
  /** After `at` only where close times had to share their columns. */
  readonly until: number
  readonly first: number
  readonly last: number
}

/**
 * Where each moment of a run stands in a chart. Later is never further left, and what has the same beat has the same column.
 * Between instants, columns are in proportion to time; a gap far longer than the others is cut short (`breaks`).
 */
export interface Columns {
  readonly width: number
  /** The last column of time; what follows is for waits that never end. */
  readonly endColumn: number
  readonly instants: readonly Instant[]
  /** Neighbours between which time is cut short. */
  readonly breaks: readonly (readonly [before: Instant, after: Instant])[]
  /** The times (microseconds) up to which neighbours share columns, since there are too many; 0: they do not. */
  readonly shared: number
  /** Every beat has a column of its own. */
  readonly isExact: boolean
  ofMoment(moment: Moment): number
  ofTime(at: number): number
}

interface Cluster {
  readonly at: number
  until: number
  readonly firstBeat: number
  endBeat: number
  /** Those that need a column of their own: the first, and all that are shown. */
  beats: number
}

/** The share of the width that things happening may take; the rest shows time passing. */
const SHARE_OF_BEATS = 0.6

/** Where times have to share columns, they leave room for what happens within them. */
const SHARE_OF_TIMES = 0.5

/** What needs room beside the things that happened. */
export interface Wanted {
  readonly width: number
  /** Columns kept free after the end, for waits that never end. */
  readonly tail: number
  /** Only beats in which a drawn lane changes need columns of their own. */
  readonly shown: readonly Moment[]
}

export function layOutColumns(timeline: Timeline, { width: fullWidth, tail, shown }: Wanted): Columns {
  const width = fullWidth - tail
  const { beats, end, run } = timeline
  const isShown = new Uint8Array(beats.at.length)
  for (const { index } of shown) if (index >= 0) isShown[beats.ofEvent[index]!] = 1
  const { clusters, shared } = clustersThatFit(beats, isShown, {
    within: run?.clock === 'real' ? (end.at - (beats.at[0] ?? 0)) / (width * 4) : 0,
    most: width * SHARE_OF_BEATS,
    atBest: width * SHARE_OF_TIMES,
  })

  const most = mostPerCluster(clusters, Math.max(clusters.length, Math.floor(width * SHARE_OF_BEATS)))
  const sizes = clusters.map(cluster => Math.min(cluster.beats, most))
  const used = sizes.reduce((sum, size) => sum + size, 0)
  const gaps = gapWidths(clusters, Math.max(0, width - used))

  const instants: Instant[] = []
  const ofBeat = new Int32Array(beats.at.length)
  let column = 0
  for (const [number, { at, until, firstBeat, endBeat, beats: count }] of clusters.entries()) {
    const size = sizes[number]!
    let seen = 0
    for (let beat = firstBeat; beat < endBeat; beat++) {
      seen += beat === firstBeat || isShown[beat] === 0 ? 0 : 1
      ofBeat[beat] = Math.min(width - 1, column + Math.floor((Math.min(seen, count - 1) * size) / count))
    }
    instants.push({
      at,
      until,
      first: Math.min(width - 1, column),
      last: Math.min(width - 1, column + size - 1),
    })
    column += size + (gaps.widths[number] ?? 0)
  }
  const ofTime = (at: number) => columnOfTime(instants, at)
  return {
    width: Math.min(width, column) + tail,
    endColumn: Math.min(width, column) - 1,
    instants,
    shared,
    breaks: instants.flatMap((before, number) =>
      gaps.broken.has(number) ? [[before, instants[number + 1]!] as const] : [],
    ),
    isExact: clusters.every(cluster => cluster.beats <= most),
    ofTime,
    ofMoment: ({ at, index }) => {
      const beat = beats.ofEvent[index]
      return beat === undefined ? ofTime(at) : ofBeat[beat]!
    },
  }
}

/** The clusters of times at most `within` apart; or where that makes too many, of times as little further apart as possible. */
function clustersThatFit(
  beats: Beats,
  isShown: Uint8Array,
  { within, most, atBest }: { readonly within: number; readonly most: number; readonly atBest: number },
): { readonly clusters: readonly Cluster[]; readonly shared: number } {
  const clusters = clustersOf(beats, isShown, within)
  if (clusters.length <= most) return { clusters, shared: 0 }
  let [low, high] = [within, beats.at.at(-1)! - beats.at[0]!]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (countOf(beats, middle) <= atBest) high = middle
    else low = middle
  }
  return { clusters: clustersOf(beats, isShown, high), shared: high }
}

function countOf({ at: times }: Beats, within: number): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const at of times) {
    if (at - last <= within) continue
    count++
    last = at
  }
  return count
}

function clustersOf({ at: times }: Beats, isShown: Uint8Array, within: number): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const [beat, at] of times.entries()) {
    const last = clusters.at(-1)
    if (last === undefined || at - last.at > within)
      clusters.push({ at, until: at, firstBeat: beat, endBeat: beat + 1, beats: 1 })
    else {
      last.until = at
      last.endBeat = beat + 1
      last.beats += isShown[beat]!
    }
  }
  return clusters
}

/** The most columns that any instant may take so that all of them fit into `room`. */
function mostPerCluster(clusters: readonly Cluster[], room: number): number {
  const needed = (most: number) => clusters.reduce((sum, { beats }) => sum + Math.min(beats, most), 0)
  let [low, high] = [1, Math.max(1, room)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (needed(middle) <= room) low = middle
    else high = middle - 1
  }
  return low
}

/** Columns of a gap that is cut short: it has to be seen, with how long it is. */
const BROKEN = 10
const GAP_AT_LEAST = 3

function gapWidths(
  clusters: readonly Cluster[],
  room: number,
): { widths: readonly number[]; broken: ReadonlySet<number> } {
  const gaps = clusters.slice(1).map((cluster, number) => cluster.at - clusters[number]!.until)
  if (gaps.length === 0) return { widths: [], broken: new Set() }
  const limit = lengthLimit(gaps, room, clusters.at(-1)!.until - clusters[0]!.at)
  const broken = new Set(gaps.flatMap((gap, number) => (gap > limit ? [number] : [])))
  const forBroken = Math.min(BROKEN, Math.floor(room / 2 / Math.max(1, broken.size)))
  const least = Math.min(
    GAP_AT_LEAST,
    Math.floor((room - broken.size * forBroken) / (gaps.length - broken.size || 1)),
  )
  const leasts = gaps.map((_, number) => (broken.has(number) ? forBroken : least))
  const weights = gaps.map((gap, number) => (broken.has(number) ? 0 : gap))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // Where all are cut short, they share what is left.
  const shares = total === 0 ? gaps.map(() => 1 / gaps.length) : weights.map(weight => weight / total)
  const toShare = room - leasts.reduce((sum, each) => sum + each, 0)
  let share = 0
  let given = 0
  const widths = shares.map((each, number) => {
    share += each
    const upTo = Math.round(share * toShare)
    const width = leasts[number]! + upTo - given
    given = upTo
    return width
  })
  return { widths, broken }
}

/** How much longer than others a gap must be to be cut short. */
const FAR_LONGER = 4
const LONGER_THAN_SHORT = 12

/**
 * Gaps beyond this are cut short: where most of the time would squeeze a fair part of the gaps to nothing, those that are far
 * longer than all shorter ones. Between gaps of every length there is nowhere to cut.
 */
function lengthLimit(gaps: readonly number[], room: number, length: number): number {
  const sorted = gaps.toSorted((one, other) => one - other)
  const short = sorted[Math.floor((sorted.length - 1) / 4)]!
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  if ((short / total) * room >= GAP_AT_LEAST) return Number.POSITIVE_INFINITY
  const long = sorted.findIndex(
    (gap, at) => at > 0 && gap > short * LONGER_THAN_SHORT && gap >= sorted[at - 1]! * FAR_LONGER,
  )
  const cut = long < 0 ? 0 : sorted.slice(long).reduce((sum, gap) => sum + gap, 0)
  return cut < length / 2 ? Number.POSITIVE_INFINITY : sorted[long - 1]!
}

function columnOfTime(instants: readonly Instant[], at: number): number {
  const next = Math.max(
    1,
    firstPast(instants, instant => instant.at > at),
  )
  const [before, after] = [instants[next - 1], instants[next]]
  if (before === undefined || at <= before.at) return before?.first ?? 0
  if (at <= before.until || after === undefined) return before.last
  const share = (at - before.until) / (after.at - before.until)
  return before.last + Math.round(share * (after.first - before.last))
}
