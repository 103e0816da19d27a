import type { Beats, Moment, Timeline } from '../timeline/model.js'

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
 * Between instants, columns are in proportion to time; a gap far longer than the others is cut short (`broken`).
 */
export interface Columns {
  readonly width: number
  /** The last column of time; what follows is for waits that never end. */
  readonly endColumn: number
  readonly instants: readonly Instant[]
  readonly broken: readonly Instant[]
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
  const isReal = run?.clock === 'real'
  let clusters = clustersOf(beats, isShown, isReal ? end.at / (width * 4) : 0)
  if (clusters.length > width * SHARE_OF_BEATS) clusters = clustersOf(beats, isShown, end.at / (width * 0.5))

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
    broken: instants.filter((_, number) => gaps.broken.has(number)),
    isExact: clusters.every(cluster => cluster.beats <= most),
    ofTime,
    ofMoment: ({ at, index }) => {
      const beat = beats.ofEvent[index]
      return beat === undefined ? ofTime(at) : ofBeat[beat]!
    },
  }
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

function gapWidths(
  clusters: readonly Cluster[],
  room: number,
): { widths: readonly number[]; broken: ReadonlySet<number> } {
  const gaps = clusters.slice(1).map((cluster, number) => cluster.at - clusters[number]!.until)
  if (gaps.length === 0) return { widths: [], broken: new Set() }
  const least = Math.min(3, Math.floor(room / gaps.length))
  const limit = lengthLimit(gaps, room)
  const weights = gaps.map(gap => Math.min(gap, limit))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const toShare = room - least * gaps.length
  let weight = 0
  let given = 0
  const widths = weights.map(each => {
    weight += each
    const upTo = Math.round((weight / total) * toShare)
    const width = least + upTo - given
    given = upTo
    return width
  })
  return { widths, broken: new Set(gaps.flatMap((gap, number) => (gap > limit ? [number] : []))) }
}

/** Gaps beyond this are cut short: only where they would squeeze the others to nothing. */
function lengthLimit(gaps: readonly number[], room: number): number {
  const sorted = gaps.toSorted((one, other) => one - other)
  const median = sorted[Math.floor((sorted.length - 1) / 2)]!
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const isSqueezed = (median / total) * room < 3
  return isSqueezed && gaps.length > 1 ? median * 12 : Number.POSITIVE_INFINITY
}

function columnOfTime(instants: readonly Instant[], at: number): number {
  let [low, high] = [0, instants.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (instants[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  const before = instants[low]
  if (before === undefined || at <= before.at) return before?.first ?? 0
  const after = instants[low + 1]
  if (at <= before.until || after === undefined) return before.last
  const share = (at - before.until) / (after.at - before.until)
  return before.last + Math.round(share * (after.first - before.last))
}
