import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../../src/engine/embedded/engine.js'
import { expectAgreement } from '../agree.js'
import { NO_PYTHON, newest, pythons } from '../pythons.js'
import { runEmbedded } from '../run-embedded.js'
import { runNative, runStock } from '../run-python.js'

const GENERATE = fileURLToPath(new URL('generate.py', import.meta.url))

/** `SEED: what stock CPython prints`, one a line. */
function readRecorded(name: string): readonly string[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.filter(line => !line.startsWith('#'))
}

/** In 3.11 `wait_for` starts a task of its own, so the same programs have another order there. */
const since312 = readRecorded('recorded.txt')
const in311 = readRecorded('recorded-3.11.txt')

const seedOf = (line: string) => line.slice(0, line.indexOf(':'))
const runAll = (recorded: readonly string[]) => ({ programArguments: ['run', ...recorded.map(seedOf)] })

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

describe('programs made from seeds come out as recorded on stock CPython', () => {
  it('in the embedded engine', async () => {
    const { stdout, stderr } = await runEmbedded(engine, GENERATE, runAll(since312))
    expect(stdout.trim().split('\n'), stderr).toEqual(since312)
  })

  it.each(pythons)('on our loop under CPython $version', async python => {
    const recorded = python.minor === 11 ? in311 : since312
    const { stdout, stderr } = await runNative(python, GENERATE, runAll(recorded))
    expect(stdout.trim().split('\n'), stderr).toEqual(recorded)
  })
})

/** Every eighth, since real runs take real time. */
const sample = (newest?.minor === 11 ? in311 : since312).filter((_line, index) => index % 8 === 0)

describe.skipIf(newest === undefined)(
  newest === undefined ? NO_PYTHON : `a sample of them still does so on stock CPython ${newest.version}`,
  { concurrent: true },
  () => {
    it.each(sample.map(line => [seedOf(line), line]))('seed %s', async (seed, line) => {
      const recorded = { status: 0, stdout: `${line!.slice(seed!.length + 2)}\n`, stderr: '' }
      const stock = (pace: number) => runStock(newest!, GENERATE, { programArguments: ['run', seed!] }, pace)
      await expectAgreement(recorded, stock, { shape: ({ stdout }) => stdout.trim() })
    })
  },
)
