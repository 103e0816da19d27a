import type { Import } from './imports.js'

/** Files that import one another in a circle, each group sorted; a circle of types alone counts where `kinds` has them. */
export function circles(
  imports: readonly Import[],
  kinds: readonly Import['kind'][],
): readonly (readonly string[])[] {
  const next = new Map<string, string[]>()
  for (const { from, to, kind } of imports)
    if (kinds.includes(kind)) next.set(from, [...(next.get(from) ?? []), to])
  return strongComponents(next).filter(group => group.length > 1)
}

/** Tarjan's algorithm (SIAM J. Comput. 1, 1972): groups of nodes that reach one another. */
function strongComponents(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found = new Map<string, { order: number; lowest: number; isOpen: boolean }>()
  const open: string[] = []
  const groups: string[][] = []
  const visit = (node: string) => {
    const mine = { order: found.size, lowest: found.size, isOpen: true }
    found.set(node, mine)
    open.push(node)
    for (const other of next.get(node) ?? []) {
      const known = found.get(other) ?? visit(other)
      if (known.isOpen) mine.lowest = Math.min(mine.lowest, known.lowest)
    }
    if (mine.lowest === mine.order) {
      const group = open.splice(open.indexOf(node))
      for (const member of group) found.get(member)!.isOpen = false
      groups.push(group.sort())
    }
    return mine
  }
  for (const node of next.keys()) if (!found.has(node)) visit(node)
  return groups
}
