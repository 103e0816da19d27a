import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createIsolatedEngine } from '../../src/engine/isolated/engine.js'
import { printed, requestFor } from './request.js'

const engine = await createIsolatedEngine()
const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
const outside = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
writeFileSync(join(outside, 'precious.txt'), 'precious')
writeFileSync(join(folder, 'beside.py'), 'VALUE = 5\n')

afterAll(async () => {
  await engine.close()
  for (const each of [folder, outside]) rmSync(each, { recursive: true })
})

async function run(source: string, text = '') {
  const file = join(folder, 'program.py')
  writeFileSync(file, source)
  return engine.run(requestFor('', { file, stdin: { text }, keepsFiles: false }))
}

describe("a stranger's program", () => {
  it('runs as any other: with what lies beside it, with threads, and with lines that somebody types', async () => {
    const ended = await run(
      `
import asyncio, os, beside
async def main():
    await asyncio.sleep(beside.VALUE)
    print(await asyncio.to_thread(input, "name? "), asyncio.get_running_loop().time())
os.write(1, b"past print\\n")
asyncio.run(main())
`,
      'änn\n',
    )
    expect(printed(ended)).toBe('past print\nname? änn 5.0\n')
    expect(ended.outcome).toMatchObject({ kind: 'finished', status: 0 })
  })

  it('changes nothing and reaches nothing', async () => {
    const ended = await run(`
import os, socket
def tried(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__
open("beside.py", "w").write("changed")
print(open("beside.py").read())
print(tried(lambda: open(${JSON.stringify(join(outside, 'precious.txt'))}).read()))
print(tried(lambda: open("/etc/passwd").read()[:5]))
print(tried(lambda: os.environ["PATH"].count("node")), tried(lambda: os.system("id")))
`)
    expect(printed(ended)).toMatch(/^changed\nFileNotFoundError\nFileNotFoundError\n\w+ \w+Error\n$/)
    expect(printed(ended)).not.toMatch(/root:|precious/)
    expect(readFileSync(join(folder, 'beside.py'), 'utf8')).toBe('VALUE = 5\n')
    expect(readdirSync(folder).sort()).toEqual(['beside.py', 'program.py'])
  })

  it('is ended when its time is up', async () => {
    writeFileSync(join(folder, 'program.py'), 'while True: pass\n')
    const ended = await engine.run(
      requestFor('', { file: join(folder, 'program.py'), limits: { seconds: 1 } }),
    )
    expect(ended.outcome).toMatchObject({ kind: 'timed-out', seconds: 1 })
  })
})
