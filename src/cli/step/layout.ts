/** How a terminal is shared out among the panes. Widths in columns, heights in lines, without the titles. */
export interface Layout {
  readonly width: number
  /** Never the whole terminal: a line in the last row would make it scroll. */
  readonly height: number
  /** No pane has room: nothing but the sentence is shown. */
  readonly isTiny: boolean
  /** The same for every event: what is below keeps its place. */
  readonly sentence: number
  /** 0: no room for the source. */
  readonly sourceWidth: number
  readonly statesWidth: number
  /** Of everything between the sentence and the chart. */
  readonly middle: number
  readonly tasks: number
  /** 0: no room. */
  readonly timers: number
  /** 0: no room. */
  readonly printed: number
  /** Lines of the chart, with its cursor; 0: no room. */
  readonly chart: number
}

const SOURCE_FROM = 70
const GAP = 2
/** The heading and the foot. */
const FIXED = 2
/** Four titles, two tasks, and a line each of the others. */
const MIDDLE_AT_LEAST = 9
/** Fewer columns, or lines, have no panes. */
const NARROW = 36
const LOW = 9

/** The sentence and the states go before the chart, and the chart before the source. `sentenceLines`: the most that an event has. */
export function layOut(columns: number, rows: number, chartLines: number, sentenceLines = 2): Layout {
  const height = Math.max(1, rows - 1)
  const isTiny = columns < NARROW || height < LOW
  const sentence = isTiny
    ? Math.max(1, height - FIXED)
    : between(2, sentenceLines, Math.max(2, Math.min(6, Math.floor(height / 6) + 1)))
  const left = isTiny ? 0 : height - FIXED - sentence
  // The chart has a title, and is cut rather than left out.
  const forChart = Math.min(chartLines + 1, Math.floor(left / 2), left - MIDDLE_AT_LEAST)
  const chart = forChart >= 5 ? forChart - 1 : 0
  const middle = left - (chart > 0 ? chart + 1 : 0)
  const spare = middle - MIDDLE_AT_LEAST
  const timers = spare < -2 ? 0 : between(1, 1 + Math.floor(spare / 4), 6)
  const printed = spare < -1 ? 0 : between(1, 1 + Math.floor(spare / 3), 8)
  const titles = 2 + (timers > 0 ? 1 : 0) + (printed > 0 ? 1 : 0)
  const sourceWidth = columns >= SOURCE_FROM ? Math.floor((columns - GAP) * 0.52) : 0
  return {
    width: columns,
    height,
    isTiny,
    sentence,
    sourceWidth,
    statesWidth: sourceWidth > 0 ? columns - sourceWidth - GAP : columns,
    middle,
    tasks: Math.max(0, middle - titles - 1 - timers - printed),
    timers,
    printed,
    chart,
  }
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most))
}
