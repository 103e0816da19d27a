import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The table in CONTRIBUTING.md: which part may import which. Every part may import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  errors: [],
  lesson: [],
  trace: [],
  process: ['errors'],
  engine: ['trace', 'errors', 'process'],
  timeline: ['trace'],
  render: ['timeline', 'trace'],
  page: ['render', 'timeline'],
  course: ['lesson', 'errors'],
  verify: ['course', 'lesson', 'engine', 'timeline', 'trace', 'errors'],
  progress: ['lesson', 'errors'],
  workspace: ['course', 'lesson', 'errors'],
  cli: [
    'errors',
    'lesson',
    'trace',
    'engine',
    'timeline',
    'render',
    'course',
    'verify',
    'progress',
    'workspace',
    'process',
  ],
  lessons: ['lesson'],
  bin: ['cli'],
}

interface Only {
  readonly what: string
  readonly pattern: RegExp
  readonly where: (path: string) => boolean
}

const inFolder = (folder: string) => (path: string) => path.startsWith(`${folder}/`)

const ONLY_PLACES: readonly Only[] = [
  {
    what: 'starts child processes',
    pattern: /['"](node:)?child_process['"]/,
    // the other one takes the means away from a thread
    where: path => inFolder('src/process')(path) || path === 'src/engine/embedded/close-host.ts',
  },
  { what: 'writes to the console', pattern: /\bconsole\.\w+\(/, where: () => false },
  {
    what: 'touches stdout or stderr',
    pattern: /\bprocess\.(stdout|stderr)\b|[{,] *(stdout|stderr)\b[^}]*\} = process\b/,
    where: path => path === 'src/cli/terminal/io.ts',
  },
  { what: 'prompts', pattern: /['"]@inquirer\//, where: inFolder('src/cli') },
  {
    what: 'reads the environment',
    pattern: /\bprocess\.env\b/,
    // a child process inherits it
    where: path =>
      ['src/cli/world.ts', 'src/cli/step/load-screen.ts'].includes(path) || inFolder('src/process')(path),
  },
  {
    what: 'reads the wall clock',
    pattern: /\bDate\.now\(|\bnew Date\(\)/,
    // the age of files that other starts have left behind
    where: path => ['src/cli/world.ts', 'src/engine/embedded/development.ts'].includes(path),
  },
  {
    what: 'ends the process',
    pattern: /\bprocess\.(exit|abort)\(|\bprocess\.exitCode\b/,
    where: inFolder('bin'),
  },
]

it('keeps the arrows pointing one way', () => {
  expect(sources().flatMap(forbiddenImports)).toEqual([])
})

it('does what has one place only there', () => {
  expect(sources().flatMap(outOfPlace)).toEqual([])
})

it('keeps files small', () => {
  const large = sources()
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
  expect(large.map(({ path, lines }) => `${path} has ${lines} lines; 250 are the most`)).toEqual([])
})

it('notices an import that is not allowed', () => {
  const text = "import { run } from '../engine/engine.js'\n"
  expect(forbiddenImports({ path: 'src/render/svg.ts', text })).toEqual([
    'src/render/svg.ts: render may not import engine',
  ])
})

interface Source {
  readonly path: string
  readonly text: string
}

function forbiddenImports({ path, text }: Source): readonly string[] {
  const part = partOf(path)
  const allowed = MAY_IMPORT[part]
  if (allowed === undefined) return [`${path}: ${part} is not in the table of parts`]
  const imported = importsIn(text)
    .filter(name => name.startsWith('.'))
    .map(name =>
      partOf(
        relative(ROOT, resolve(ROOT, dirname(path), name))
          .split(sep)
          .join('/'),
      ),
    )
  return [...new Set(imported)]
    .filter(name => name !== part && !allowed.includes(name))
    .map(name => `${path}: ${part} may not import ${name}`)
}

function outOfPlace({ path, text }: Source): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  return ONLY_PLACES.filter(({ pattern, where }) => pattern.test(code) && !where(path)).map(
    ({ what }) => `${path} ${what}, and that is not its place`,
  )
}

/** `from '…'`, `import '…'`, `import('…')`, also in types. */
function importsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(match => match[1]!)
}

/** `src/render/svg.ts` is in `render`, `src/errors.ts` is `errors`, `lessons/01-a/lesson.ts` is in `lessons`. */
function partOf(path: string): string {
  const [top, second = ''] = path.split('/')
  return top === 'src' ? second.replace(/\.[jt]s$/, '') : top!
}

function sources(): readonly Source[] {
  return ['bin', 'src', 'lessons'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => ({
        path: `${folder}/${name.split(sep).join('/')}`,
        text: readFileSync(join(ROOT, folder, name), 'utf8'),
      })),
  )
}
