/** How many columns a text takes where letters have one width. */
export function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.filter(one => one.length === 1).length ?? 0)
}

/** Letters of East Asia and pictures are about two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/gu

/** A name of at most so many columns: what is cut out of its middle tells it apart least. */
export function cutInMiddle(name: string, room: number): string {
  if (columnsOf(name) <= room) return name
  const letters = Array.from(name)
  const kept = Math.max(1, room - 1)
  const end = fitting(letters.toReversed(), Math.floor(kept / 2))
    .toReversed()
    .join('')
  return `${fitting(letters, kept - columnsOf(end)).join('')}…${end}`
}

/** The first letters, as many as fit. */
function fitting(letters: readonly string[], columns: number): readonly string[] {
  let free = columns
  const past = letters.findIndex(letter => {
    free -= columnsOf(letter)
    return free < 0
  })
  return past < 0 ? letters : letters.slice(0, past)
}

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
    const pieces = wide <= columns ? [word] : piecesOf(word, columns)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1)!
    width = columnsOf(line)
  }
  return [...lines, line]
}

function piecesOf(word: string, columns: number): readonly string[] {
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

/** Letters that are read from right to left, with what is between them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:\s+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g

/** A sentence in which what a program says from right to left stays in its place, between Unicode's isolates. */
export function isolated(text: string): string {
  return text.replace(RIGHT_TO_LEFT, '\u2068$&\u2069')
}
