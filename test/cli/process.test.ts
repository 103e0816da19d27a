import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly status: number
  readonly out: string
  readonly errors: string
}

/** The command itself, as a user starts it, but from the sources. */
function tutor(...typed: string[]): Promise<Ended> {
  const command = ['--import', import.meta.resolve('tsx'), join(ROOT, 'bin/asyncio-tutor.ts'), ...typed]
  const options = { cwd: folder, env: { ...process.env, XDG_DATA_HOME: folder, NO_COLOR: '1' } }
  return new Promise(resolve => {
    const child = execFile(process.execPath, command, options, (_error, out, errors) =>
      resolve({ status: child.exitCode ?? -1, out, errors }),
    )
    child.stdin?.end()
  })
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('the command in a process of its own', { timeout: 30_000 }, () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(await tutor('--version')).toEqual({ status: 0, out: `${version}\n`, errors: '' })
  })

  it('draws the timeline of a lesson', async () => {
    const { status, out } = await tutor('run', '1', 'two-awaits')
    expect(status).toBe(0)
    expect(out).toContain('3.0 s elapsed')
  })

  it("shows a program that can't be read in Python's own words, and no picture", async () => {
    const { status, out, errors } = await tutor(
      'trace',
      written('unreadable.py', 'async def main(:\n    pass\n'),
    )
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(errors).toMatch(/unreadable\.py", line 1\n.*async def main\(:\n.*\^\nSyntaxError: /)
  })

  it("ends with the program's own status, and passes its output on untouched", async () => {
    const file = written('status.py', 'import sys\nprint("grün", end="")\nsys.exit(7)\n')
    expect(await tutor('trace', '--view', 'none', file)).toEqual({ status: 7, out: 'grün', errors: '' })
  })

  it('works in two processes at the same time', async () => {
    const file = written('both.py', 'import asyncio\nasyncio.run(asyncio.sleep(1))\nprint("done")\n')
    const both = await Promise.all([
      tutor('trace', '--view', 'none', file),
      tutor('trace', '--view', 'none', file),
    ])
    expect(both.map(({ out }) => out)).toEqual(['done\n', 'done\n'])
  })

  it('prints what the README shows', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    const screens = [...readme.matchAll(/^```\n\$ npx asyncio-tutor ([^\n]*)\n(.*?)^```/gms)]
    expect(screens.length).toBeGreaterThan(1)
    expect((await tutor('start', '3.1')).status).toBe(0)
    for (const [, typed, screen] of screens) {
      // The README is read in a clone.
      const words = typed!.split(' ').map(word => (word.startsWith('lessons/') ? join(ROOT, word) : word))
      const { out } = await tutor(...words)
      expect(screen!.split('\n').length).toBeGreaterThan(10)
      expect(out).toContain(screen!.trim())
    }
  })
})
