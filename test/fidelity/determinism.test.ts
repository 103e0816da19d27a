import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { withoutMeasured } from '../engine/measured.js'
import { patient } from '../limits.js'
import { demos } from './demos.js'
import { NO_PYTHON, newest } from './pythons.js'
import { runEmbedded } from './run-embedded.js'
import { announced, runOurs } from './run-python.js'

/** How often each demo runs. `DETERMINISM_RUNS=20 npx vitest run test/fidelity/determinism.test.ts` runs it as often as we promise. */
const RUNS = Number(process.env.DETERMINISM_RUNS ?? 4)

/** Fills the heap before anything of ours is imported, so that whatever comes later lies elsewhere. */
const ELSEWHERE = `
import random, sys
junk = [bytes(random.randrange(2000)) for _ in range(random.randrange(20_000))]
from asyncio_tutor.__main__ import main
main(sys.argv[1:])
`

/** A set of coroutines, whose order by address is any. */
const asCompleted = {
  name: 'as-completed',
  file: fileURLToPath(new URL('programs/as-completed.py', import.meta.url)),
  signals: [],
}
const programs = [...demos, asCompleted]

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

describe(`a demo has one and the same trace in ${RUNS} runs`, { timeout: patient(RUNS * 100_000) }, () => {
  it.each(programs)('$name, embedded', async ({ file, signals }) => {
    const traces = new Set<string>()
    for (let run = 0; run < RUNS; run++) {
      // Arguments that the demo does not look at take up space in the interpreter.
      const programArguments = Array.from({ length: run * 7 }, () => 'x'.repeat(run * 50))
      const { events } = await runEmbedded(engine, file, { programArguments, signals })
      traces.add(JSON.stringify(withoutMeasured(events)))
    }
    expect([...traces]).toHaveLength(1)
  })

  it.skipIf(newest === undefined).each(programs)(
    newest === undefined ? NO_PYTHON : `$name, under CPython ${newest.version}`,
    async ({ file, signals }) => {
      const traces = new Set<string>()
      for (let run = 0; run < RUNS; run++) {
        const program = ['-c', ELSEWHERE, 'events', file, ...announced(signals)]
        const { stdout } = await runOurs(newest!, program, { FILLER: 'x'.repeat(run * 997) })
        const lines = stdout.split('\n').filter(line => !line.includes('"type":"computed"'))
        traces.add(lines.join('\n'))
      }
      expect([...traces]).toHaveLength(1)
    },
  )
})
