import { chmodSync, copyFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compilePage } from '../src/cli/page/development.js'
import { makeLocation } from '../src/engine/embedded/development.js'
import { runInherited } from '../src/process/run-inherited.js'
import { bundleScreen } from './build/bundle-screen.js'

// Makes `dist`, which is all that the package contains. Needs no Python.

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
await compile()
copyFiles('src/python', file => !['__pycache__', 'test'].includes(basename(file)) && !file.endsWith('.pyc'))
copyFiles('lessons', file => !file.endsWith('.ts') && basename(file) !== '__pycache__')
const { worker, isolated, snapshot } = await makeLocation()
// One file is loaded faster than many.
copyFileSync(worker, join(dist, 'src/engine/embedded/inside/worker.js'))
copyFileSync(isolated, join(dist, 'src/engine/isolated/main.js'))
copyFileSync(snapshot, join(dist, 'python.snapshot'))
writeFileSync(join(dist, 'page.html'), await compilePage())
await bundleScreen(join(root, 'src/cli/step/screen.tsx'), join(dist, 'src/cli/step/screen.js'))
rmSync(join(dist, 'src/cli/step/panes'), { recursive: true })
chmodSync(join(dist, 'bin/asyncio-tutor.js'), 0o755)

async function compile(): Promise<void> {
  const compiler = fileURLToPath(
    import.meta.resolve('typescript/package.json').replace('package.json', 'bin/tsc'),
  )
  const status = await runInherited(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')])
  if (status !== 0) throw new Error(`The TypeScript compiler ended with status ${status}.`)
  // These serve the sources only.
  rmSync(join(dist, 'src/engine/embedded/development.js'))
  rmSync(join(dist, 'src/cli/page/development.js'))
}

function copyFiles(folder: string, isWanted: (file: string) => boolean): void {
  const source = join(root, folder)
  if (existsSync(source)) cpSync(source, join(dist, folder), { recursive: true, filter: isWanted })
}
