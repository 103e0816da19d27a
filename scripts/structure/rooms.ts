import type { Import } from './imports.js'

/** A folder, seen from outside. */
export interface Room {
  readonly path: string
  /** At its top level. */
  readonly files: number
  /** Imports of its files, at its top level, that lead to another folder; and those of others that lead to them. */
  readonly out: number
  readonly in: number
  /** Imports between its own files. */
  readonly within: number
}

export function rooms(paths: readonly string[], imports: readonly Import[]): readonly Room[] {
  const names = [...new Set(paths.map(folderOf))].sort()
  return names.map(path => {
    const leaves = imports.filter(({ from }) => folderOf(from) === path)
    const out = leaves.filter(({ to }) => folderOf(to) !== path).length
    return {
      path,
      files: paths.filter(file => folderOf(file) === path).length,
      out,
      in: imports.filter(({ from, to }) => folderOf(to) === path && folderOf(from) !== path).length,
      within: leaves.length - out,
    }
  })
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
