import { columnsOf } from './columns.js'

/** Breaks a text at blanks into lines of at most so many columns; what is longer than a line is cut where it ends. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    const wide = columnsOf(word)
    if (line !== '' && width + 1 + wide <= columns) {
      line += ` ${word}`
      width += 1 + wide
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = wide <= columns ? [word] : cut(word, columns)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1)!
    width = columnsOf(line)
  }
  return [...lines, line]
}

function cut(word: string, columns: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const character of word) {
    const wide = columnsOf(character)
    if (width + wide > columns && piece !== '') {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += character
    width += wide
  }
  return [...pieces, piece]
}
