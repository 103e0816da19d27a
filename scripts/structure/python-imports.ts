import type { Import, Source } from './imports.js'

/**
 * What the files of our Python package import of one another. Ours are all relative; `type` stands under `TYPE_CHECKING`.
 */
export function pythonImports(sources: readonly Source[]): readonly Import[] {
  const known = new Set(sources.map(({ path }) => path))
  return sources.flatMap(({ path, text }) => {
    const found = statementsIn(text).flatMap(({ from, names, kind }) =>
      filesOf(path, from, names, known).map((to): Import => ({ from: path, to, kind })),
    )
    return withoutRepeats(found.filter(({ to }) => to !== path))
  })
}

interface Statement {
  /** As it stands there: `..run.clock`, `.`. */
  readonly from: string
  readonly names: readonly string[]
  readonly kind: Import['kind']
}

/** The relative imports of a Python source. Ours are all relative. */
function statementsIn(source: string): readonly Statement[] {
  const lines = source.replace(/"""[\s\S]*?"""/g, text => text.replace(/[^\n]/g, '')).split('\n')
  const statements: Statement[] = []
  const blocks: { indent: number; kind: Import['kind'] }[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const indent = line.search(/\S/)
    while (blocks.length > 0 && blocks.at(-1)!.indent >= indent) blocks.pop()
    if (/^\s*(async )?def /.test(line)) blocks.push({ indent, kind: 'later' })
    else if (/^\s*if (typing\.)?TYPE_CHECKING:/.test(line)) blocks.push({ indent, kind: 'type' })
    const [, from, first] = /^\s*from (\.[\w.]*) import (.*)$/.exec(line) ?? []
    if (from === undefined || first === undefined) continue
    const text = first.startsWith('(') ? lines.slice(at).join('\n').split('(')[1]!.split(')')[0]! : first
    const names = text
      .replace(/#.*/g, '')
      .split(',')
      .map(name => name.trim().split(' as ')[0]!)
    statements.push({ from, names: names.filter(name => name !== ''), kind: kindIn(blocks) })
  }
  return statements
}

function kindIn(blocks: readonly { kind: Import['kind'] }[]): Import['kind'] {
  return blocks.find(({ kind }) => kind === 'type')?.kind ?? blocks[0]?.kind ?? 'value'
}

/** `from ..run import causes` is the file of that name in `run`; `from ..run.clock import clean` is `run/clock.py`. */
function filesOf(
  file: string,
  from: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  const dots = from.search(/[^.]|$/)
  const above = file.split('/').slice(0, -dots)
  const path = [...above, ...from.slice(dots).split('.')].filter(part => part !== '').join('/')
  if (known.has(`${path}.py`)) return [`${path}.py`]
  return names.map(name => (known.has(`${path}/${name}.py`) ? `${path}/${name}.py` : `${path}/__init__.py`))
}

/** Loading counts most, then types. */
function withoutRepeats(found: readonly Import[]): readonly Import[] {
  const weight = { value: 0, type: 1, later: 2 }
  const sorted = found.toSorted((one, other) => weight[one.kind] - weight[other.kind])
  return sorted.filter(({ to }, at) => sorted.findIndex(other => other.to === to) === at)
}
