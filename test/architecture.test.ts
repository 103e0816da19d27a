import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { circles } from '../scripts/structure/circles.js'
import type { Import, Source } from '../scripts/structure/imports.js'
import { nameOf, partsUnder } from '../scripts/structure/parts.js'
import { readSources } from '../scripts/structure/read-sources.js'
import { rooms } from '../scripts/structure/rooms.js'
import { typescriptImports } from '../scripts/structure/typescript-imports.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = readSources(ROOT, ['bin', 'src', 'lessons'], /\.tsx?$/)
const IMPORTS = typescriptImports(SOURCES)
/** The table that contributors read is the one that holds. */
const PARTS = partsUnder('The parts', readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))

/** More files than these in one folder are no longer seen at a glance. */
const FILES_A_ROOM = 16
/** A list of one file a command, or a rule. */
const LISTS = ['src/cli/commands', 'src/timeline/warnings']

/** Paths in the documents are shortened where it is plain which folder is meant. */
const NAMED_FROM = [
  '',
  'src',
  'src/cli',
  'src/engine',
  'src/timeline/warnings',
  'src/timeline',
  'src/python/asyncio_tutor',
]
const EXAMPLES = ['src/render/csv.ts', 'lessons/NN-slug/', 'rejects/']

interface Only {
  readonly what: string
  readonly pattern: RegExp
  readonly where: (path: string) => boolean
}

const inFolder = (folder: string) => (path: string) => path.startsWith(`${folder}/`)
const inFiles =
  (...files: readonly string[]) =>
  (path: string) =>
    files.includes(path)

const ONLY_PLACES: readonly Only[] = [
  {
    what: 'starts child processes',
    pattern: /['"](node:)?child_process['"]/,
    // the other one takes the means away from a thread
    where: path => inFolder('src/process')(path) || path === 'src/engine/embedded/inside/seal-host.ts',
  },
  { what: 'writes to the console', pattern: /\bconsole\.\w+\(/, where: () => false },
  {
    what: 'touches stdout or stderr',
    pattern: /\bprocess\.(stdout|stderr)\b|[{,] *(stdout|stderr)\b[^}]*\} = process\b/,
    where: inFiles('src/cli/terminal/io.ts'),
  },
  { what: 'prompts', pattern: /['"]@inquirer\//, where: inFiles('src/cli/terminal/io.ts') },
  {
    what: 'reads the environment',
    pattern: /\bprocess\.env\b|[{,] *env\b[^}]*\} = process\b/,
    // a child process inherits it; Ink must not see all of it
    where: path =>
      inFiles('src/cli/world.ts', 'src/cli/step/load-screen.ts')(path) || inFolder('src/process')(path),
  },
  {
    what: 'reads the date',
    pattern: /\bDate\.now\b|\bnew Date\(\)/,
    // the age of files that other starts have left behind
    where: inFiles('src/cli/world.ts', 'src/engine/embedded/development.ts'),
  },
  {
    what: 'measures real time',
    pattern: /\bperformance\.now\b|\bprocess\.(hrtime|uptime)\b/,
    // a limit, a patience, what is played against the clock, and what a report tells
    where: path =>
      inFiles(
        'src/engine/limits/quiet-limit.ts',
        'src/engine/limits/stopwatch.ts',
        'src/progress/lock.ts',
        'src/cli/grading/grade-all.ts',
      )(path) || inFolder('src/cli/playback')(path),
  },
  {
    what: 'ends the process',
    pattern: /\bprocess\.(exit|abort|reallyExit|exitCode)\b|[{,] *(exit|abort)\b[^}]*\} = process\b/,
    // the other one is the whole program of a process
    where: path => inFolder('bin')(path) || path === 'src/engine/isolated/main.ts',
  },
]

describe('the parts', () => {
  it('import only what the table in CONTRIBUTING.md lets them', () => {
    expect(PARTS.length).toBeGreaterThan(12)
    expect(IMPORTS.flatMap(forbidden)).toEqual([])
  })

  it('are all in that table', () => {
    const parts = new Set(SOURCES.map(({ path }) => partOf(path)))
    expect([...parts].filter(part => allowedTo(part) === undefined)).toEqual([])
  })

  it('use what they may', () => {
    const unused = PARTS.flatMap(({ path, mayImport }) =>
      mayImport
        .filter(
          other => !IMPORTS.some(({ from, to }) => partOf(from) === nameOf(path) && partOf(to) === other),
        )
        .map(other => `${path} may import ${other}, and does not`),
    )
    expect(unused).toEqual([])
  })

  it('leave commands alone: only their list knows them', () => {
    const borrowed = IMPORTS.filter(
      ({ from, to }) => inFolder('src/cli/commands')(to) && !/^src\/cli\/command(s|-list)\.ts$/.test(from),
    )
    expect(borrowed.map(({ from, to }) => `${from} borrows from ${to}`)).toEqual([])
  })
})

describe('the files', () => {
  it('do what has one place only there', () => {
    expect(SOURCES.flatMap(outOfPlace)).toEqual([])
  })

  it('import one another in no circle, not even for types', () => {
    expect(circles(IMPORTS, ['value', 'later', 'type'])).toEqual([])
  })

  it(`are at most ${FILES_A_ROOM} in a folder, but for lists`, () => {
    const paths = SOURCES.map(({ path }) => path)
    const crowded = rooms(paths, IMPORTS).filter(
      ({ path, files }) => files > FILES_A_ROOM && !LISTS.includes(path),
    )
    expect(crowded.map(({ path, files }) => `${path} has ${files} files`)).toEqual([])
  })
})

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names only files that are there', name => {
  const named = [
    ...readFileSync(join(ROOT, name), 'utf8').matchAll(/`([\w./-]+\/[\w./-]*|[\w./-]+\.(?:ts|py|md))`/g),
  ]
  const missing = named
    .map(([, path]) => path!)
    .filter(
      path => !EXAMPLES.includes(path) && !NAMED_FROM.some(folder => existsSync(join(ROOT, folder, path))),
    )
  expect(named.length).toBeGreaterThan(10)
  expect(missing).toEqual([])
})

describe('the rules', () => {
  it('notice an import that is not allowed', () => {
    const said = imports(
      ['src/render/a.ts', "import { run } from '../engine/b.js'\n"],
      ['src/engine/b.ts', ''],
    )
    expect(said.flatMap(forbidden)).toEqual(['src/render/a.ts: render may not import engine'])
  })

  it('notice every form of an import, and a circle of types', () => {
    const found = imports(
      ['src/a.ts', "import type { B } from './b.js'\nexport const c = () => import('./c.js')\n"],
      ['src/b.ts', "import { type A, type D } from './a.js'\nexport { e } from './d.js'\n"],
      ['src/c.ts', "let d: typeof import('./d.js')\n"],
      ['src/d.tsx', "import a, {\n  type A,\n} from './a.js'\n"],
    )
    expect(found.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
      'src/a.ts type src/b.ts',
      'src/a.ts later src/c.ts',
      'src/b.ts type src/a.ts',
      'src/b.ts value src/d.tsx',
      'src/c.ts type src/d.tsx',
      'src/d.tsx value src/a.ts',
    ])
    expect(circles(found, ['value', 'later'])).toEqual([])
    expect(circles(found, ['value', 'later', 'type'])).toEqual([
      ['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/d.tsx'],
    ])
  })

  it('notice what ends the process or reads a clock under another name', () => {
    const text =
      'const end = process.exit.bind(process)\nconst { env } = process\nconst now = performance.now\n'
    expect(outOfPlace({ path: 'src/cli/a.tsx', text })).toEqual([
      'src/cli/a.tsx reads the environment, and that is not its place',
      'src/cli/a.tsx measures real time, and that is not its place',
      'src/cli/a.tsx ends the process, and that is not its place',
    ])
  })
})

function forbidden({ from, to }: Import): readonly string[] {
  const [part, other] = [partOf(from), partOf(to)]
  const isAllowed = part === other || allowedTo(part)?.includes(other)
  return isAllowed ? [] : [`${from}: ${part} may not import ${other}`]
}

function allowedTo(part: string): readonly string[] | undefined {
  return PARTS.find(({ path }) => nameOf(path) === part)?.mayImport
}

function outOfPlace({ path, text }: Source): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  return ONLY_PLACES.filter(({ pattern, where }) => pattern.test(code) && !where(path)).map(
    ({ what }) => `${path} ${what}, and that is not its place`,
  )
}

/** `src/render/svg/svg.ts` is in `render`, `src/errors.ts` is `errors`, `lessons/01-a/lesson.ts` is in `lessons`. */
function partOf(path: string): string {
  const [top, second = ''] = path.split('/')
  return top === 'src' ? nameOf(second) : top!
}

function imports(...files: readonly (readonly [path: string, text: string])[]): readonly Import[] {
  return typescriptImports(files.map(([path, text]) => ({ path, text })))
}
