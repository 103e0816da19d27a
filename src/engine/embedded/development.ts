import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { version } from 'pyodide'
import { runInherited } from '../../process/run-inherited.js'
import { PYTHON_FOLDER } from '../python-package.js'
import type { Location } from './location.js'
import { stackSwitching } from './node-flags.js'

const sources = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../../node_modules/.cache/asyncio-tutor', import.meta.url))

const IN_USE_MS = 10 * 60 * 1000

/** What makes the snapshot what it is, besides Python's own files. */
const made = ['inside/boot.ts', 'inside/trampoline.ts', 'make-snapshot.ts']

/** Compiles what runs Python and makes the snapshot, once for each state of the sources. Not part of the package. */
export async function makeLocation(): Promise<Location> {
  mkdirSync(cache, { recursive: true })
  const state = hashOf([...filesUnder(sources, '.ts'), ...filesUnder(join(sources, '../isolated'), '.ts')])
  const worker = join(cache, `${state}.mjs`)
  const isolated = join(cache, `${state}-isolated.mjs`)
  const apart = join(cache, `${state}-apart.mjs`)
  const snapshot = join(
    cache,
    `${hashOf([...made.map(file => join(sources, file)), ...filesUnder(PYTHON_FOLDER, '.py')])}.snapshot`,
  )
  if (!existsSync(worker)) writeWhole(worker, await compile('inside/worker.ts'))
  if (!existsSync(isolated)) writeWhole(isolated, await compile('../isolated/main.ts'))
  if (!existsSync(apart)) writeWhole(apart, await compile('apart/main.ts'))
  if (!existsSync(snapshot)) {
    removeOld([worker, isolated, apart])
    await makeSnapshot(worker, snapshot)
  }
  return {
    worker: pathToFileURL(worker),
    isolated: pathToFileURL(isolated),
    apart: pathToFileURL(apart),
    packages: PYTHON_FOLDER,
    snapshot,
  }
}

async function makeSnapshot(worker: string, snapshot: string): Promise<void> {
  const draft = `${snapshot}.${randomUUID()}`
  const program = `${draft}.mjs`
  writeFileSync(program, await compile('make-snapshot.ts'))
  const words = [...stackSwitching(), program, worker, PYTHON_FOLDER, draft]
  const status = await runInherited(process.execPath, words)
  rmSync(program)
  if (status !== 0) throw new Error(`The memory snapshot can't be made: status ${status}.`)
  renameSync(draft, snapshot)
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(version)
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Snapshots are large. A recent one may be in use by another process. */
function removeOld(except: readonly string[]): void {
  for (const file of filesUnder(cache, '')) {
    if (except.includes(file)) continue
    // Another process may be clearing up as well.
    const found = statSync(file, { throwIfNoEntry: false })
    if (found !== undefined && Date.now() - found.mtimeMs > IN_USE_MS) rmSync(file, { force: true })
  }
}

/** tsx can't be used here: it takes a quarter of a second for each worker. */
async function compile(program: string): Promise<string> {
  const { build } = await import('esbuild')
  const built = await build({
    entryPoints: [join(sources, program)],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return built.outputFiles[0]!.text
}

function filesUnder(folder: string, ending: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** Several processes may do this at once: each file appears as a whole or not at all. */
function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, file)
}
