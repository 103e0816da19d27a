import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { circles } from '../scripts/structure/circles.js'
import type { Import } from '../scripts/structure/imports.js'
import { partsUnder } from '../scripts/structure/parts.js'
import { pythonImports } from '../scripts/structure/python-imports.js'
import { readSources } from '../scripts/structure/read-sources.js'
import { rooms } from '../scripts/structure/rooms.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PACKAGE = 'src/python/asyncio_tutor'
const SOURCES = readSources(ROOT, [PACKAGE], /\.py$/)
const IMPORTS = pythonImports(SOURCES)
const PARTS = partsUnder('Python', readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))

it('imports only what the table in CONTRIBUTING.md lets it', () => {
  expect(IMPORTS.flatMap(forbidden)).toEqual([])
})

it('has a row in the table for each room, and a room for each row', () => {
  const found = new Set(SOURCES.map(({ path }) => roomOf(path)))
  found.delete('__init__')
  expect(PARTS.map(({ path }) => path).sort()).toEqual([...found].sort())
})

it('uses what it may, but for the doors, which may use all', () => {
  const unused = PARTS.filter(({ path }) => path !== 'host' && path !== '__main__').flatMap(
    ({ path, mayImport }) =>
      mayImport
        .filter(other => !IMPORTS.some(({ from, to }) => roomOf(from) === path && roomOf(to) === other))
        .map(other => `${path} may import ${other}, and does not`),
  )
  expect(unused).toEqual([])
})

it('imports in no circle, by imports of any kind', () => {
  expect(circles(IMPORTS, ['value', 'type', 'later'])).toEqual([])
})

it('has at most 16 files in a room', () => {
  const all = rooms(
    SOURCES.map(({ path }) => path),
    IMPORTS,
  )
  expect(all.filter(({ files }) => files > 16).map(({ path }) => path)).toEqual([])
})

it('has no function of more than 60 lines', () => {
  expect(
    SOURCES.flatMap(({ path, text }) => longFunctions(text).map(name => `${inside(path)}: ${name}`)),
  ).toEqual([])
  const long = `def short():\n    pass\n\n\nasync def long(\n    a: int,\n) -> None:\n${'    a += 1\n'.repeat(61)}\n\nlast = 1\n`
  expect(longFunctions(long)).toEqual(['long'])
})

it('would notice an import that is not allowed, whatever it is for', () => {
  const bad = pythonImports([
    {
      path: `${PACKAGE}/run/clock.py`,
      text: 'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from ..loop.tasks import (\n        TutorTask,\n    )\n',
    },
    {
      path: `${PACKAGE}/loop/tasks.py`,
      text: 'from ..run import clock\n\n\ndef later():\n    from ..checking.lab import Lab\n',
    },
    { path: `${PACKAGE}/checking/lab.py`, text: '"""\nfrom ..real import loop\n"""\n' },
  ])
  expect(bad.map(({ from, to, kind }) => `${inside(from)} ${kind} ${inside(to)}`)).toEqual([
    'run/clock.py type loop/tasks.py',
    'loop/tasks.py value run/clock.py',
    'loop/tasks.py later checking/lab.py',
  ])
  expect(bad.flatMap(forbidden)).toEqual([
    'run/clock.py: run may not import loop',
    'loop/tasks.py: loop may not import checking',
  ])
  expect(circles(bad, ['value', 'type', 'later'])).toEqual([
    [`${PACKAGE}/loop/tasks.py`, `${PACKAGE}/run/clock.py`],
  ])
})

/** The names of those whose body, indented further than their `def`, has more than 60 lines. */
function longFunctions(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const [, indent, name] = /^( *)(?:async )?def (\w+)/.exec(line) ?? []
    if (indent === undefined || name === undefined) return []
    const isOutside = (other: string) => other.trim() !== '' && other.search(/\S/) <= indent.length
    const head = lines.findIndex((other, index) => index >= at && /:(\s*#.*)?$/.test(other))
    const end = lines.findIndex((other, index) => index > head && isOutside(other))
    const body = lines.slice(head + 1, end < 0 ? undefined : end)
    return body.filter(other => other.trim() !== '').length > 60 ? [name] : []
  })
}

function forbidden({ from, to }: Import): readonly string[] {
  const [room, other] = [roomOf(from), roomOf(to)]
  const isAllowed = room === other || PARTS.find(({ path }) => path === room)?.mayImport.includes(other)
  return isAllowed ? [] : [`${inside(from)}: ${room} may not import ${other}`]
}

function inside(path: string): string {
  return path.slice(PACKAGE.length + 1)
}

/** `run/clock.py` is in `run`; `host.py`, at the top, is a room of its own. */
function roomOf(path: string): string {
  return inside(path).split('/')[0]!.replace(/\.py$/, '')
}
