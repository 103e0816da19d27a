/** The last lines of a text that is in pieces, as a terminal shows them: a line ends where it is broken, not where a piece does. */
export function lastLines(pieces: readonly string[], upTo: number, count: number): readonly string[] {
  let [text, breaks] = ['', 0]
  for (let at = upTo; at >= 0 && breaks <= count; at--) {
    const piece = pieces[at]!
    text = piece + text
    breaks += piece.split('\n').length - 1
  }
  return text === '' || count === 0 ? [] : text.replace(/\n$/, '').split('\n').slice(-count)
}
