import type { PageStep } from '../../render/page/data.js'
import { firstPast } from '../../timeline/search.js'
import { columnsOf, wrapped } from '../text.js'
import type { Row } from './rows.js'

const PADDING = 4
const LONGEST_NAME = 18
const COLUMNS_AT_LEAST = 10

/** How wide what stands in front of sentences is, in columns. Letters have one width. */
export interface Widths {
  readonly time: number
  readonly number: number
  /** Of the longest name. */
  readonly name: number
}

/** How wide names and sentences may be, in columns, and how high a line is, in pixels. */
export interface Frame {
  readonly widths: Widths
  readonly name: number
  readonly text: number
  readonly line: number
}

/** Where each row begins, in pixels, and where the last one ends. */
export interface Layout {
  readonly frame: Frame
  readonly tops: Float64Array
}

export function widthsOf(steps: readonly PageStep[]): Widths {
  return {
    time: Math.max(0, ...steps.slice(-1).map(({ time }) => time.length)) + 1,
    number: 2 + steps.reduce((width, { number }) => Math.max(width, number.length), 2),
    name: steps.reduce((width, { who }) => Math.max(width, columnsOf(who)), 0),
  }
}

/** For a story of so many columns. */
export function frameOf(widths: Widths, columns: number, line: number): Frame {
  const name = Math.min(widths.name, LONGEST_NAME, Math.max(4, Math.floor(columns * 0.24)))
  const text = Math.max(COLUMNS_AT_LEAST, columns - widths.time - widths.number - name - 2)
  return { widths, name, text, line }
}

export function isSameFrame(one: Frame, other: Frame): boolean {
  return one.name === other.name && one.text === other.text && one.line === other.line
}

/** Where a sentence breaks is known before it is drawn. */
export function layOut(rows: readonly Row[], steps: readonly PageStep[], frame: Frame): Layout {
  const tops = new Float64Array(rows.length + 1)
  for (const [at, row] of rows.entries()) {
    const lines =
      row.kind === 'step' ? wrapped(steps[row.step]!.says, frame.text) : asideLines(row.text, frame)
    tops[at + 1] = tops[at]! + lines.length * frame.line + PADDING
  }
  return { frame, tops }
}

/** What is no sentence may stand under the names, too. */
export function asideLines(text: string, { name, text: room }: Frame): readonly string[] {
  return wrapped(text, name + 2 + room)
}

/** The first row of which something stands between two heights, and the first one below them. */
export function rowsBetween(
  { tops }: Layout,
  from: number,
  to: number,
): readonly [first: number, last: number] {
  const begins = tops.subarray(0, -1)
  return [firstPast(begins, (_, at) => tops[at + 1]! > from), firstPast(begins, top => top > to)]
}
