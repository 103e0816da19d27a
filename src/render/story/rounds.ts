import type { Entry } from '../../timeline/model.js'
import type { Repeated } from './repeats.js'

/** From this many on, rounds that say the same are told once. */
const SAME_FROM = 4
/** A round of more lines is not looked for: nobody would see that it is one. */
const LINES_AT_MOST = 16

/** A line of the story, and the rounds that are left out after it. */
export interface Told extends Repeated {
  readonly rounds: Rounds | null
}

export interface Rounds {
  /** Of each round: these lines and the last ones before them stand for all. */
  readonly lines: number
  /** How many are left out. */
  readonly more: number
  readonly last: Entry
}

/** What a line says, and what stands between it and the line before. */
export interface Sounds {
  said(line: Repeated): string
  before(line: Repeated): string
}

/** Leaves out what only says again, in the same order and at the same distances, what the lines before it say. */
export function foldRounds(lines: readonly Repeated[], { said, before }: Sounds): readonly Told[] {
  const [texts, gaps] = [numbered(lines.map(said)), numbered(lines.map(before))]

  /** How many lines from `start` on say what the line `length` before them says. */
  function again(start: number, length: number): number {
    let at = start + length
    // What stands before the first round is no part of it.
    while (
      at < lines.length &&
      texts[at] === texts[at - length] &&
      (at === start + length || gaps[at] === gaps[at - length])
    )
      at += 1
    return at - start - length
  }

  const told: Told[] = []
  for (let at = 0; at < lines.length; ) {
    const rounds = roundsFrom(at)
    const end = at + (rounds?.lines ?? 1) - 1
    for (; at < end; at++) told.push({ ...lines[at]!, rounds: null })
    told.push({ ...lines[end]!, rounds })
    at = end + 1 + (rounds === null ? 0 : rounds.lines * rounds.more)
  }
  return told

  /** The rounds of the fewest lines that begin here; null: none do. */
  function roundsFrom(at: number): Rounds | null {
    for (let length = 1; length <= LINES_AT_MOST; length++) {
      const more = Math.floor(again(at, length) / length)
      if (more >= SAME_FROM - 1)
        return { lines: length, more, last: lines[at + length * (more + 1) - 1]!.entry }
    }
    return null
  }
}

/** The same number for the same text: numbers are compared faster. */
function numbered(texts: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>()
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size)
  return texts.map(text => numbers.get(text)!)
}
