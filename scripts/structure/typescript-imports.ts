import { posix } from 'node:path'
import type { Import, Source } from './imports.js'

/** `import … from '…'`, `export … from '…'`, `import '…'`. */
const STATEMENT = /^(?:import|export)\s+(type\s+)?([^'"`;=()]*?\bfrom\s+)?['"](\.[^'"]+)['"]/gm
/** `import('…')`, which in a type is `typeof import('…')`. */
const CALL = /\b(typeof\s+)?import\(\s*['"](\.[^'"]+)['"]\s*\)/g

/** What TypeScript files import of one another. */
export function typescriptImports(sources: readonly Source[]): readonly Import[] {
  const known = new Set(sources.map(({ path }) => path))
  return sources.flatMap(({ path, text }) => importsOf(path, text, known))
}

function importsOf(from: string, text: string, known: ReadonlySet<string>): readonly Import[] {
  const statements = [...text.matchAll(STATEMENT)].map(
    ([, type, names = '', name]) =>
      [name!, type !== undefined || areTypes(names) ? 'type' : 'value'] as const,
  )
  const calls = [...text.matchAll(CALL)].map(
    ([, type, name]) => [name!, type === undefined ? 'later' : 'type'] as const,
  )
  return [...statements, ...calls].flatMap(([name, kind]) => {
    const to = fileOf(posix.join(posix.dirname(from), name), known)
    return to === null || to === from ? [] : [{ from, to, kind }]
  })
}

/** `{ type A, type B }`: every name is a type. */
function areTypes(names: string): boolean {
  const listed = /^\s*\{([\s\S]*)\}\s*from\s*$/.exec(names)?.[1]
  if (listed === undefined) return false
  return listed.split(',').every(name => name.trim() === '' || name.trim().startsWith('type '))
}

/** Modules are named as what they are compiled to. */
function fileOf(named: string, known: ReadonlySet<string>): string | null {
  const candidates = [named, named.replace(/\.js$/, '.ts'), named.replace(/\.js$/, '.tsx')]
  return candidates.find(path => known.has(path)) ?? null
}
