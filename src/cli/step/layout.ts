/** How a terminal is shared out among the panes. Widths in columns, heights in lines, without the titles. */
export interface Layout {
  readonly width: number
  /** Never the whole terminal: a line in the last row would make it scroll. */
  readonly height: number
  /** 0: no room for the source. */
  readonly sourceWidth: number
  readonly statesWidth: number
  /** Of everything between the sentence and the chart. */
  readonly middle: number
  readonly tasks: number
  readonly timers: number
  /** 0: no room. */
  readonly printed: number
  /** Lines of the chart, with its cursor; 0: no room. */
  readonly chart: number
}

const SOURCE_FROM = 70
const GAP = 2
/** The heading, two lines of sentence, and the foot. */
const FIXED = 4
/** Four titles, two tasks, and a line each of the others. */
const MIDDLE_AT_LEAST = 9

/** The sentence and the states go before the chart, and the chart before the source. */
export function layOut(columns: number, rows: number, chartLines: number): Layout {
  const height = Math.max(8, rows - 1)
  const left = height - FIXED
  // The chart has a title, and is cut rather than left out.
  const forChart = Math.min(chartLines + 1, Math.floor(left / 2), left - MIDDLE_AT_LEAST)
  const chart = forChart >= 5 ? forChart - 1 : 0
  const middle = left - (chart > 0 ? chart + 1 : 0)
  const spare = middle - MIDDLE_AT_LEAST
  const timers = between(1, 1 + Math.floor(spare / 4), 6)
  const printed = spare < -1 ? 0 : between(1, 1 + Math.floor(spare / 3), 8)
  const titles = printed > 0 ? 4 : 3
  const sourceWidth = columns >= SOURCE_FROM ? Math.floor((columns - GAP) * 0.52) : 0
  return {
    width: columns,
    height,
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
