/** A row of the table of parts in CONTRIBUTING.md. */
export interface Part {
  /** A folder or a file, such as `src/render`. */
  readonly path: string
  /** The names of the parts that it may import, itself left out. */
  readonly mayImport: readonly string[]
}

/** The rows under a heading whose first cell is a path in backticks; the last cell names what the part may import. */
export function partsUnder(heading: string, markdown: string): readonly Part[] {
  const section = markdown.split(/^#+ /m).find(text => text.startsWith(`${heading}\n`)) ?? ''
  return section
    .split('\n')
    .map(line => line.split('|').slice(1, -1))
    .filter(cells => cells.length > 1 && cells[0]!.trim().startsWith('`'))
    .flatMap(cells => {
      const mayImport = codeIn(cells.at(-1)!)
      return codeIn(cells[0]!).map(path => ({ path, mayImport }))
    })
}

/** `src/render` is `render`, `src/errors.ts` is `errors`. */
export function nameOf(path: string): string {
  return path.replace(/^src\//, '').replace(/\.ts$/, '')
}

function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
}
