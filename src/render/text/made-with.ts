import { printable, widthOf } from './printable.js'

/** `Made with …`: the options of a run, to be pasted into a shell. Lines that go on end in a backslash, as there. */
export function madeWithLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = 'Made with'
  for (const word of words.map(word => quoted(printable(word)))) {
    if (widthOf(`${line} ${word}${GOES_ON}`) > width) {
      lines.push(line + GOES_ON)
      line = `  ${word}`
    } else line += ` ${word}`
  }
  return words.length === 0 ? [] : [...lines, line]
}

const GOES_ON = ' \\'

/** A word as POSIX shells read it back. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
