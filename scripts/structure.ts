import { fileURLToPath } from 'node:url'
import { circles } from './structure/circles.js'
import type { Import, Source } from './structure/imports.js'
import { pythonImports } from './structure/python-imports.js'
import { readSources } from './structure/read-sources.js'
import { type Room, rooms } from './structure/rooms.js'
import { typescriptImports } from './structure/typescript-imports.js'

// The import graph in numbers: files and arrows a room, and circles. `npm run structure [FOLDER]` measures another checkout.

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))

const typescript = readSources(root, ['bin', 'src'], /\.tsx?$/)
tell('TypeScript', typescript, typescriptImports(typescript))
const python = readSources(root, ['src/python'], /\.py$/)
tell('Python', python, pythonImports(python))

function tell(language: string, sources: readonly Source[], imports: readonly Import[]): void {
  const paths = sources.map(({ path }) => path)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`\n${language}: ${paths.length} files, ${imports.length} imports\n`)
  say('| room | files | within | out | in |\n|---|---|---|---|---|')
  for (const { path, files, within, out, in: into } of largestFirst(rooms(paths, imports)))
    say(`| ${path} | ${files} | ${within} | ${out} | ${into} |`)
  const values = circles(imports, ['value', 'later'])
  const all = circles(imports, ['value', 'later', 'type'])
  say(`\n${values.length} circles of values, ${all.length} with types${all.length === 0 ? '.' : ':'}`)
  for (const circle of all) say(`  ${circle.length} files: ${circle.join(' ')}`)
}

function largestFirst(all: readonly Room[]): readonly Room[] {
  return all.toSorted((one, other) => other.files - one.files)
}
