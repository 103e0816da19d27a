import { afterAll, describe, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { expectAgreement } from './agree.js'
import { isComparable, programs } from './programs.js'
import { NO_PYTHON, newest } from './pythons.js'
import { acrossVersions, runEmbedded } from './run-embedded.js'
import { runStock } from './run-python.js'

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

describe.skipIf(newest === undefined)(
  newest === undefined ? NO_PYTHON : `stock CPython ${newest.version} and the embedded engine agree on`,
  { concurrent: true },
  () => {
    it.each(
      programs.filter(
        program => program.oldestMinor <= (newest?.minor ?? 0) && isComparable(program, 'embedded'),
      ),
    )('$name', async ({ file }) => {
      await expectAgreement(await runEmbedded(engine, file), () => runStock(newest!, file), acrossVersions)
    })
  },
)
