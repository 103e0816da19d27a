import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { expectAgreement } from './agree.js'
import { demos } from './demos.js'
import { NO_PYTHON, newest, pythons } from './pythons.js'
import { acrossVersions, runEmbedded } from './run-embedded.js'
import { runNative, runStock } from './run-python.js'

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

describe.skipIf(pythons.length > 0)(NO_PYTHON, () => it.skip('compares nothing', () => {}))

// Demos sleep for seconds in real time: several at once.
describe.concurrent.each(pythons)(
  'a demo prints on our loop what it prints under `python3` $version',
  python => {
    it.each(demos)('$name', async ({ file, signals, status }) => {
      const ours = await runNative(python, file, { signals })
      expect(ours.status).toBe(status)
      await expectAgreement(ours, () => runStock(python, file, { signals }))
    })
  },
)

describe.skipIf(newest === undefined)(
  'a demo prints the same in the embedded engine',
  { concurrent: true },
  () => {
    it.each(demos)('$name', async ({ file, signals }) => {
      const native = await runNative(newest!, file, { signals })
      expect(acrossVersions(await runEmbedded(engine, file, { signals }))).toEqual(acrossVersions(native))
    })
  },
)
