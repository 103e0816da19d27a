import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../../src/engine/embedded/engine.js'
import { buildTimeline } from '../../../src/timeline/build.js'
import { diagnose } from '../../../src/timeline/warnings/all.js'
import { runIn } from '../../engine/request.js'
import { correctProgram } from './program.js'

/** `CORRECT_PROGRAMS=300 npx vitest run test/diagnosis/correct` tries as many as we promise. */
const COUNT = Number(process.env.CORRECT_PROGRAMS ?? 40)

const folder = mkdtempSync(join(tmpdir(), 'correct-'))
const engine = await createEmbeddedEngine()
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

it(`of ${COUNT} correct programs nothing is said`, async () => {
  const said: string[] = []
  for (let seed = 0; seed < COUNT; seed++) {
    const file = join(folder, `seed-${seed}.py`)
    writeFileSync(file, correctProgram(seed))
    const { events, outcome } = await runIn(engine, '', { file })
    const findings = diagnose(buildTimeline(events)).map(({ id, says }) => `${id}: ${says}`)
    if (findings.length > 0 || outcome.kind !== 'finished')
      said.push(`seed ${seed}: ${outcome.kind} ${findings.join(' ')}`)
  }
  expect(said).toEqual([])
})
