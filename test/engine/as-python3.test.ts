import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createSystemEngine } from '../../src/engine/system/engine.js'
import { NO_PYTHON, newest } from '../fidelity/pythons.js'
import { printed, type RequestParts, requestFor, runIn } from './request.js'

const FOLDER = fileURLToPath(new URL('as-python3', import.meta.url))

describe.skipIf(newest === undefined)(newest === undefined ? NO_PYTHON : 'a program finds itself as', () => {
  it.each(['virtual', 'real'] as const)('under `python3 FILE`, in %s time', async clock => {
    const typed = ['--fast', 'ä', '']
    const stdin = 'one\ntwo\nthree'
    const file = join(FOLDER, 'program.py')
    const stock = spawnSync(newest!.path, [file, ...typed], { input: stdin, encoding: 'utf8' })
    const ours = await run({ file, programArguments: typed, stdin: { text: stdin }, clock })
    expect(ours).toBe(stock.stdout)
  })

  it.each(['package.tool', 'package'])('under `python3 -m %s`', async name => {
    const stock = execFileSync(newest!.path, ['-m', name, 'x', '-y'], { cwd: FOLDER, encoding: 'utf8' })
    const module = { name, folder: FOLDER }
    expect(await run({ file: join(FOLDER, name), module, programArguments: ['x', '-y'] })).toBe(stock)
  })

  it('under its own name, as it was typed', async () => {
    expect(await run({ file: join(FOLDER, 'program.py'), called: './program.py' })).toMatch(
      /^\['\.\/program.py'\]/,
    )
  })

  it('the same when there is no such module', async () => {
    const engine = await createSystemEngine({ python: newest!.path })
    const module = { name: 'package.nonsense', folder: FOLDER }
    const ended = await engine.run(requestFor('', { file: join(FOLDER, 'x'), module }))
    await engine.close()
    expect(ended.outcome).toMatchObject({ kind: 'exited', status: 1 })
    expect(printed(ended, 'stderr')).toMatch(/: No module named package\.nonsense\n$/)
  })
})

describe.skipIf(newest === undefined)(newest ? 'the active virtual environment' : NO_PYTHON, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-venv-'))
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('is the one that `--python` means, with its packages', async () => {
    execFileSync(newest!.path, ['-m', 'venv', '--without-pip', folder])
    const [version] = readdirSync(join(folder, 'lib'))
    writeFileSync(
      join(folder, 'lib', version!, 'site-packages', 'installed_package.py'),
      'NAME = "installed"\n',
    )
    const file = join(folder, 'program.py')
    writeFileSync(file, 'import installed_package, sys\nprint(installed_package.NAME, sys.prefix)\n')
    const engine = await createSystemEngine({ environment: folder })
    const ended = await engine.run(requestFor('', { file }))
    await engine.close()
    expect(printed(ended)).toBe(`installed ${folder}\n`)
  })
})

async function run(request: RequestParts): Promise<string> {
  const engine = await createSystemEngine({ python: newest!.path })
  const ended = await runIn(engine, '', request)
  await engine.close()
  return printed(ended)
}
