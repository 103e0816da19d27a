import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_LIMITS } from '../../engine/engine.js'
import { explainOutcome } from '../../render/outcome.js'
import type { World } from '../world.js'
import { withEngine } from './with-engine.js'

/** Runs a small program in the built-in Python and says which one it is. Throws when it does not run. */
export async function probeEngine(world: World): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-'))
  const file = join(folder, 'probe.py')
  try {
    writeFileSync(file, 'import asyncio\nasyncio.run(asyncio.sleep(1))\n')
    const began = world.now()
    const { events, outcome } = await withEngine(world, null, engine =>
      engine.run({
        file,
        programArguments: [],
        stdin: { text: '' },
        signals: [],
        keepsFiles: false,
        limits: DEFAULT_LIMITS,
      }),
    )
    if (outcome.kind !== 'finished') throw new Error(explainOutcome(outcome))
    const seconds = (world.now().getTime() - began.getTime()) / 1000
    const started = events.find(event => event.type === 'run.started')
    return `${started?.python ?? 'unknown version'}, runs a program in ${seconds.toFixed(1)} s`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
