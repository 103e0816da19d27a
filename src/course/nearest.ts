/** The name that is closest to what was typed, if it is close enough to have been meant. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(typed.length / 3))
  const ranked = names
    .map(name => ({ name, edits: edits(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.edits - other.edits)
  const best = ranked[0]
  return best !== undefined && best.edits <= most ? best.name : null
}

/** Insertions, deletions, replacements and swaps of neighbours that make one word the other. */
export function edits(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line[column] = Math.min(
        line[column - 1]! + 1,
        rows[row - 1]![column]! + 1,
        rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
        isSwap ? rows[row - 2]![column - 2]! + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(line)
  }
  return rows[one.length]![other.length]!
}
