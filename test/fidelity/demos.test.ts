import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { expectAgreement } from './agree.js'
import { type DemoProgram, demos } from './demos.js'
import { NO_PYTHON, newest, type Python, pythons } from './pythons.js'
import { acrossVersions, runEmbedded } from './run-embedded.js'
import { runNative, runStock } from './run-python.js'

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

/** Demos sleep for seconds, which leaves time enough when those go by at double speed. */
const PACES = [0.5, 1, 4]

describe.skipIf(pythons.length > 0)(NO_PYTHON, () => it.skip('compares nothing', () => {}))

// Demos sleep for seconds in real time: several at once.
describe.concurrent.each(demos)('the demo $name', demo => {
  const { file, signals, status } = demo
  const newestRun = newest && native(newest, demo)

  it.each(pythons)('prints on our loop what it prints under `python3` $version', async python => {
    const ours = await (python === newest ? newestRun! : native(python, demo))()
    expect(ours.status).toBe(status)
    await expectAgreement(ours, pace => runStock(python, file, { signals }, pace), { paces: PACES })
  })

  it.skipIf(newest === undefined)('prints the same in the embedded engine', async () => {
    const embedded = await runEmbedded(engine, file, { signals })
    expect(acrossVersions(embedded)).toEqual(acrossVersions(await newestRun!()))
  })
})

/** Runs it once, however often it is asked for. */
function native(python: Python, { file, signals }: DemoProgram) {
  let run: ReturnType<typeof runNative> | undefined
  return () => {
    run ??= runNative(python, file, { signals })
    return run
  }
}
