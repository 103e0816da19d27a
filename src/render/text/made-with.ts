import { printable, widthOf } from './printable.js'

/**
 * `Made with …`: the options of a run, to be pasted into a shell. Lines that go on end in a backslash, as there;
 * what can't be made again is said in a comment.
 */
export function madeWithLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = 'Made with'
  for (const word of words.map(word => quoted(printable(word)))) {
    if (widthOf(`${line} ${word}${GOES_ON}`) > width) {
      lines.push(line + GOES_ON)
      line = `  ${word}`
    } else line += ` ${word}`
  }
  const notes = words.includes('--cpu-time')
    ? ['# Computing was measured: another run is not quite the same.']
    : []
  return words.length === 0 ? [] : [...lines, line, ...notes]
}

const GOES_ON = ' \\'

/** As POSIX shells read it back. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
