import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** `value`: when the file is loaded; `type`: for type checkers only; `inner`: when a function or method is called. */
export type ImportKind = 'value' | 'type' | 'inner'

export interface PythonImport {
  readonly file: string
  readonly kind: ImportKind
}

/** Which files of the package in the folder `root` import which others of it. Files are named from there: `run/clock.py`. */
export function pythonImports(root: string): Record<string, readonly PythonImport[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.py'))
    .map(name => name.split(sep).join('/'))
    .sort()
  const isFile = (file: string) => existsSync(join(root, file))
  return Object.fromEntries(
    files.map(file => {
      const found = importsIn(readFileSync(join(root, file), 'utf8')).flatMap(({ from, names, kind }) =>
        filesOf(file, from, names, isFile).map(imported => ({ file: imported, kind })),
      )
      return [file, withoutRepeats(found.filter(one => one.file !== file))]
    }),
  )
}

interface Statement {
  /** As it stands there: `..run.clock`, `.`. */
  readonly from: string
  readonly names: readonly string[]
  readonly kind: ImportKind
}

/** The relative imports of a Python source. Ours are all relative. */
export function importsIn(source: string): readonly Statement[] {
  const lines = source.replace(/"""[\s\S]*?"""/g, text => text.replace(/[^\n]/g, '')).split('\n')
  const statements: Statement[] = []
  const blocks: { indent: number; kind: ImportKind }[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const indent = line.search(/\S/)
    while (blocks.length > 0 && blocks.at(-1)!.indent >= indent) blocks.pop()
    if (/^\s*(async )?def /.test(line)) blocks.push({ indent, kind: 'inner' })
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

function kindIn(blocks: readonly { kind: ImportKind }[]): ImportKind {
  return blocks.find(({ kind }) => kind === 'type')?.kind ?? blocks[0]?.kind ?? 'value'
}

/** `from ..run import causes` is the file of that name in `run`; `from ..run.clock import clean` is `run/clock.py`. */
function filesOf(
  file: string,
  from: string,
  names: readonly string[],
  isFile: (file: string) => boolean,
): readonly string[] {
  const dots = from.search(/[^.]|$/)
  const folder = file.split('/').slice(0, -dots)
  const path = [
    ...folder,
    ...from
      .slice(dots)
      .split('.')
      .filter(part => part !== ''),
  ].join('/')
  if (isFile(`${path}.py`)) return [`${path}.py`]
  const inside = (name: string) => (path === '' ? name : `${path}/${name}`)
  return names.map(name => (isFile(inside(`${name}.py`)) ? inside(`${name}.py`) : inside('__init__.py')))
}

/** Loading counts most, then types. */
function withoutRepeats(found: readonly PythonImport[]): readonly PythonImport[] {
  const weight = { value: 0, type: 1, inner: 2 }
  const sorted = [...found].sort((one, other) => weight[one.kind] - weight[other.kind])
  return sorted.filter(({ file }, at) => sorted.findIndex(other => other.file === file) === at)
}

/** Sets of files each of which reaches each other one by imports of whatever kind (Tarjan's strong components). */
export function circles(graph: Record<string, readonly PythonImport[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (file: string): number => {
    const number = order.size
    order.set(file, number)
    lowest.set(file, number)
    open.push(file)
    for (const { file: next } of graph[file] ?? []) {
      if (!order.has(next)) lowest.set(file, Math.min(lowest.get(file)!, visit(next)))
      else if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, order.get(next)!))
    }
    if (lowest.get(file) === number) found.push(open.splice(open.indexOf(file)))
    return lowest.get(file)!
  }
  for (const file of Object.keys(graph)) if (!order.has(file)) visit(file)
  return found.filter(({ length }) => length > 1).map(files => files.sort())
}
