import { afterAll, describe, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { expectAgreement } from './agree.js'
import { programs } from './programs.js'
import { NO_PYTHON, newest, pythons } from './pythons.js'
import { acrossVersions, runEmbedded } from './run-embedded.js'
import { runNative, runStock } from './run-python.js'

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

if (newest === undefined) describe.skip(NO_PYTHON, () => it('compares nothing', () => {}))

// Real runs take real time, mostly asleep: several at once.
describe.concurrent.each(pythons)('stock CPython $version and our loop under it agree on', python => {
  it.each(programs.filter(({ oldestMinor }) => oldestMinor <= python.minor))('$name', async ({ file }) => {
    await expectAgreement(await runNative(python, file), () => runStock(python, file))
  })
})

describe.concurrent.runIf(newest !== undefined)(
  'stock CPython and our loop in the embedded engine agree on',
  () => {
    it.each(programs.filter(({ oldestMinor }) => oldestMinor <= newest!.minor))('$name', async ({ file }) => {
      await expectAgreement(await runEmbedded(engine, file), () => runStock(newest!, file), acrossVersions)
    })
  },
)
