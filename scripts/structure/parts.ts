/** A row of the table of parts in CONTRIBUTING.md. */
export interface Part {
  /** A folder or a file, such as `src/render`. */
  readonly path: string
  /** The names of the parts that it may import, itself left out. */
  readonly mayImport: readonly string[]
}

/** The rows under a heading whose first cell is a path in backticks; the last cell names what the part may import, or says `all of the above`. */
export function partsUnder(heading: string, markdown: string): readonly Part[] {
  const section = markdown.split(/^#+ /m).find(text => text.startsWith(`${heading}\n`)) ?? ''
  const parts: Part[] = []
  for (const line of section.split('\n')) {
    const cells = line.split('|').slice(1, -1)
    if (!cells[0]?.trim().startsWith('`')) continue
    const last = cells.at(-1)!
    const mayImport = last.includes('all of the above') ? parts.map(({ path }) => nameOf(path)) : codeIn(last)
    parts.push({ path: codeIn(cells[0])[0]!, mayImport })
  }
  return parts
}

/** `src/render` is `render`, `src/errors.ts` is `errors`. */
export function nameOf(path: string): string {
  return path.replace(/^src\//, '').replace(/\.ts$/, '')
}

function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
}
