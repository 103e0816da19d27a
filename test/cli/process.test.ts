import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, realProcess } from './real-process.js'

const { tutor, written } = realProcess()

describe('the command in a process of its own', () => {
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
