import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../../src/engine/embedded/engine.js'
import type { Printed } from '../printed.js'
import { NO_PYTHON, newest } from '../pythons.js'
import { runEmbedded } from '../run-embedded.js'
import { runNative, runStock } from '../run-python.js'
import { differenceOf, type Where } from './differences.js'
import { compose, timed } from './programs.js'

/** `GENERATED=1000 npx vitest run test/fidelity/grammar` compares as many as we promise; two in five of them embedded, too. */
const COUNT = Number(process.env.GENERATED ?? 40)
const FIRST = Number(process.env.SEED ?? 0)
const EMBEDDED_OF_FIVE = 2

/** A second of a program lasts so many real ones in the first try, the second …: a busy machine makes real runs late. */
const PACES = [1, 4, 12, 30]

/** At most so many of the programs may leave open what comes first. */
const OPEN_AT_MOST = 0.35

const folder = mkdtempSync(join(tmpdir(), 'tutor-grammar-'))
const engine = await createEmbeddedEngine()
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const seeds = Array.from({ length: COUNT }, (_, index) => FIRST + index)
const open: number[] = []

describe.skipIf(newest !== undefined)(NO_PYTHON, () => it.skip('compares nothing', () => {}))

// Real runs are mostly asleep: several at once.
describe
  .skipIf(newest === undefined)
  .concurrent(
    `a program of the grammar prints what it prints on stock CPython ${newest?.version}, when it does`,
    () => {
      it.each(seeds)('%i', async seed => {
        const differences = await differencesOf(seed)
        if (differences === 'open') open.push(seed)
        else expect(differences).toEqual([])
      })
    },
  )

it.skipIf(newest === undefined)('few programs of the grammar leave open what comes first', () => {
  expect(open.length, `open: ${open.join(', ')}`).toBeLessThanOrEqual(COUNT * OPEN_AT_MOST)
})

interface Run {
  readonly where: Where
  readonly printed: Printed
}

/**
 * The first difference of each run of ours from every real run; none where they agree at one of the paces. Or `open`: what
 * comes first is a matter of milliseconds in this program, since it comes out otherwise with times that are a little other.
 */
async function differencesOf(seed: number): Promise<readonly string[] | 'open'> {
  const { file, jittered } = await compose(newest!, folder, seed)
  let runs: readonly Run[] = await ourRuns(seed, file)
  let differences: readonly string[] = []
  for (const pace of PACES) {
    const real = await runStock(newest!, file, {}, pace)
    const found = runs.map(run => ({ run, difference: differenceOf(run.printed, real, run.where) }))
    runs = found.filter(({ difference }) => difference !== null).map(({ run }) => run)
    differences = found.flatMap(({ run, difference }) => (difference ? [`${run.where}: ${difference}`] : []))
    if (runs.length === 0) return []
    if (pace === PACES.at(-2) && !(await isDecided(runs[0]!.printed, jittered))) return 'open'
  }
  return differences
}

async function ourRuns(seed: number, file: string): Promise<readonly Run[]> {
  const native: Run = { where: 'native', printed: await runNative(newest!, file) }
  if (seed % 5 >= EMBEDDED_OF_FIVE || !isAlikeIn314(readFileSync(file, 'utf8'))) return [native]
  return [native, { where: 'embedded', printed: await runEmbedded(engine, file) }]
}

/** In 3.14 `asyncio.current_task()` knows nothing of tasks that are made in Python, so no timeout of asyncio's works in them. */
function isAlikeIn314(program: string): boolean {
  return !program.includes('_PyTask')
}

async function isDecided(ours: Printed, jittered: readonly string[]): Promise<boolean> {
  const said = JSON.stringify(timed(ours).words)
  for (const file of jittered)
    if (JSON.stringify(timed(await runNative(newest!, file)).words) !== said) return false
  return true
}
