import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { insidePath } from '../../src/engine/embedded/inside/inside-path.js'
import { locate } from '../../src/engine/embedded/locate.js'
import { createPool } from '../../src/engine/embedded/pool.js'
import { embeddedHosts } from '../../src/engine/embedded/start-embedded.js'
import type { Engine } from '../../src/engine/engine.js'
import { runProgram } from '../../src/engine/program-run.js'
import { programJson } from '../../src/engine/request.js'
import { textLines } from '../../src/engine/stdin.js'
import { printed, program, requestFor } from './request.js'

describe('the embedded engine', () => {
  let engine: Engine
  let folder: string
  beforeAll(async () => {
    engine = await createEmbeddedEngine()
    folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-'))
    copyFileSync(program('writes-file'), join(folder, 'writes-file.py'))
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('forgets what a program wrote, unless it is to be kept', async () => {
    const request = requestFor('writes-file')
    const file = join(folder, 'writes-file.py')
    const written = join(folder, 'written.txt')
    expect(printed(await engine.run({ ...request, file }))).toBe('kept\n')
    expect(existsSync(written)).toBe(false)
    expect(printed(await engine.run({ ...request, file, keepsFiles: true }))).toBe('kept\n')
    expect(readFileSync(written, 'utf8')).toBe('kept')
  })

  it('leaves nothing behind of a program, wherever it looks', async () => {
    const clean = printed(await engine.run(requestFor('looks-around')))
    expect(clean).not.toContain('surprise')
    for (const _ of [1, 2, 3]) {
      expect(printed(await engine.run(requestFor('leaves-traces')))).toBe('left\n')
      expect(printed(await engine.run(requestFor('looks-around')))).toBe(clean)
    }
  })

  it('draws the same lots in every run', async () => {
    const runs = [await engine.run(requestFor('draws-lots')), await engine.run(requestFor('draws-lots'))]
    expect(printed(runs[0]!)).toMatch(/^0\.\d+ [0-9a-f]{8} [0-9a-f-]{36} -?\d+\n$/)
    expect(printed(runs[1]!)).toBe(printed(runs[0]!))
  })

  it('runs two programs at the same time', async () => {
    const runs = await Promise.all([
      engine.run(requestFor('prints-hello')),
      engine.run(requestFor('exits-3')),
    ])
    expect(runs.map(run => run.outcome.kind)).toEqual(['finished', 'exited'])
  })

  it('says that it is closed to a program that still runs', async () => {
    const other = await createEmbeddedEngine()
    const running = other.run(requestFor('never-ends'), { events: () => {} })
    await other.close()
    await expect(running).rejects.toMatchObject({ code: 'engine-not-started', exitCode: 3 })
  })

  it('has an interpreter in hand for each request', async () => {
    const watching = await createEmbeddedEngine({ keepsSpare: true })
    for (const _ of [1, 2, 3]) expect(printed(await watching.run(requestFor('prints-hello')))).toBe('hello\n')
    await watching.close()
  })

  it('runs a program of a folder with more files than it copies', async () => {
    const crowded = mkdtempSync(join(tmpdir(), 'tutor-crowded-'))
    onTestFinished(() => rmSync(crowded, { recursive: true, force: true }))
    for (let number = 0; number < 2_050; number++) writeFileSync(join(crowded, `file-${number}.txt`), 'x')
    const file = join(crowded, 'zz-program.py')
    writeFileSync(file, 'print("found")\n')
    expect(printed(await engine.run({ ...requestFor('prints-hello'), file }))).toBe('found\n')
  })

  it('starts without its snapshot, slowly, and says so', async () => {
    const broken = join(folder, 'broken.snapshot')
    writeFileSync(broken, 'this is no snapshot')
    const notices: string[] = []
    const location = { ...(await locate()), snapshot: broken }
    const pool = createPool(location, false)
    const start = embeddedHosts(pool, sentence => notices.push(sentence))
    writeFileSync(join(folder, 'hello.py'), 'print("hello")\n')
    const request = { ...requestFor('prints-hello'), file: join(folder, 'hello.py') }
    const hosting = {
      json: programJson(request, 'embedded'),
      folder: { path: folder, file: request.file, keepsFiles: false },
    }
    const run = await runProgram(start, request, { ...hosting, lines: textLines('') })
    expect(printed(run)).toBe('hello\n')
    expect(notices).toEqual([
      expect.stringMatching(/^Python starts slowly: its snapshot can't be used \(.+\)\.$/),
    ])
    pool.close()
  })

  it('refuses to start when the interpreter is not there', async () => {
    const location = { ...(await locate()), snapshot: join(folder, 'none'), packages: join(folder, 'none') }
    const pool = createPool(location, false)
    const start = embeddedHosts(pool, () => {})
    const request = requestFor('prints-hello')
    const hosting = { json: programJson(request, 'embedded'), folder: null, lines: textLines('') }
    await expect(runProgram(start, request, hosting)).rejects.toMatchObject({
      code: 'engine-not-started',
    })
    pool.close()
  })
})

describe('insidePath', () => {
  it('names a path of Windows as the interpreter does', () => {
    expect(insidePath('C:\\work\\demo.py')).toBe('/C:/work/demo.py')
    expect(insidePath('/work/demo.py')).toBe('/work/demo.py')
  })
})
