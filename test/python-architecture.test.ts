import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { circles, type PythonImport, pythonImports } from '../scripts/structure/python-imports.js'

type Graph = Record<string, readonly PythonImport[]>

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAY_IMPORT = tableOfRooms(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))
const graph = pythonImports(join(ROOT, 'src/python/asyncio_tutor'))

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

it('keeps the arrows of Python pointing one way', () => {
  expect(forbiddenImports(graph)).toEqual([])
})

it('has a row in the table for each room, and a room for each row', () => {
  const rooms = new Set(Object.keys(graph).map(roomOf))
  rooms.delete('__init__')
  expect(Object.keys(MAY_IMPORT).sort()).toEqual([...rooms].sort())
})

it('allows in the table only what somebody needs', () => {
  const used = arrows(graph).map(({ from, to }) => `${from} ${to}`)
  const allowed = Object.entries(MAY_IMPORT).flatMap(([from, rooms]) =>
    rooms === 'all' ? [] : rooms.map(to => `${from} ${to}`),
  )
  expect(allowed.filter(arrow => !used.includes(arrow))).toEqual([])
})

it('has no circle of Python files, by imports of any kind', () => {
  expect(circles(graph)).toEqual([])
})

it('keeps every room of Python to 16 files', () => {
  const files = Object.keys(graph).map(file => dirname(file))
  expect(files.filter(folder => files.filter(other => other === folder).length > 16)).toEqual([])
})

it('notices an import that is not allowed, whatever it is for', () => {
  const bad = packageOf({
    'run/clock.py':
      'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from ..loop.tasks import (\n        TutorTask,\n    )\n',
    'loop/tasks.py': 'from ..run import clock\n\n\ndef later():\n    from ..checking.lab import Lab\n',
    'checking/lab.py': '"""\nfrom ..real import loop\n"""\n',
  })
  expect(forbiddenImports(bad)).toEqual([
    'loop/tasks.py: loop may not import checking',
    'run/clock.py: run may not import loop',
  ])
  expect(circles(bad)).toEqual([['loop/tasks.py', 'run/clock.py']])
  expect(bad['loop/tasks.py']).toEqual([
    { file: 'run/clock.py', kind: 'value' },
    { file: 'checking/lab.py', kind: 'inner' },
  ])
})

function packageOf(files: Record<string, string>): Graph {
  const folder = mkdtempSync(join(tmpdir(), 'python-'))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return pythonImports(folder)
}

function forbiddenImports(of: Graph): readonly string[] {
  const told = arrows(of)
    .filter(({ from, to }) => MAY_IMPORT[from] !== 'all' && !MAY_IMPORT[from]?.includes(to))
    .map(({ file, from, to }) => `${file}: ${from} may not import ${to}`)
  return [...new Set(told)].sort()
}

/** From room to room. */
function arrows(of: Graph): readonly { readonly file: string; readonly from: string; readonly to: string }[] {
  return Object.entries(of).flatMap(([file, imports]) =>
    imports
      .map(imported => ({ file, from: roomOf(file), to: roomOf(imported.file) }))
      .filter(({ from, to }) => from !== to),
  )
}

/** `run/clock.py` is in `run`; `host.py`, at the top, is a room of its own. */
function roomOf(file: string): string {
  return file.split('/')[0]!.replace(/\.py$/, '')
}

/** The table under `### Python`: for each room the rooms that it may import. */
function tableOfRooms(text: string): Record<string, readonly string[] | 'all'> {
  const section = text.split(/^### Python$/m)[1]?.split(/^#/m)[0] ?? ''
  const rows = section
    .split('\n')
    .map(line => line.split('|').slice(1, -1))
    .filter(cells => cells[0]?.includes('`'))
  return Object.fromEntries(
    rows.map(([room = '', , imports = '']) => [
      namesIn(room)[0],
      imports.includes('all of the above') ? 'all' : namesIn(imports),
    ]),
  )
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]!)
}
