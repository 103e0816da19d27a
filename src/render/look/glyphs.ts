import type { Look } from './look.js'

/** What charts, stories and trees are drawn with, each with its twin in ASCII. The signs of marks are in `marks.ts`. */
const GLYPHS = {
  running: ['█', '#'],
  ready: ['▒', '='],
  waiting: ['·', '.'],
  blocking: ['▓', '!'],
  link: ['│', '|'],
  still: ['═', ':'],
  passing: ['─', '-'],
  tick: ['┼', '+'],
  first: ['├', '+'],
  broken: ['≈', '~'],
  branch: ['├ ', '|-'],
  lastBranch: ['└ ', '`-'],
  through: ['│ ', '| '],
  ellipsis: ['…', '...'],
  dot: ['·', '-'],
  times: ['×', 'x'],
  warning: ['!', '!'],
  pointer: ['►', '>'],
  cursor: ['▼', 'V'],
} as const satisfies Record<string, readonly [unicode: string, ascii: string]>

export type Glyphs = Readonly<Record<keyof typeof GLYPHS, string>>

const [UNICODE, ASCII] = [0, 1].map(
  which => Object.fromEntries(Object.entries(GLYPHS).map(([name, twins]) => [name, twins[which]])) as Glyphs,
) as [Glyphs, Glyphs]

export function glyphsOf(look: Look): Glyphs {
  return look.ascii ? ASCII : UNICODE
}

/** The mark of a story line that printed: ① to ⑳ take one cell, further ones are plain numbers. */
export function numberMark(number: number, look: Look): string {
  return look.ascii || number > 20 ? String(number) : String.fromCodePoint(0x245f + number)
}
