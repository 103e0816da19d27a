import { fileURLToPath } from 'node:url'
import type { Engine, ProgramRequest, Run } from '../../src/engine/engine.js'
import { DEFAULT_LIMITS } from '../../src/engine/engine.js'

/** A path in the project. */
export function inProject(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/** Runs a file with nothing in its way. */
export function runFile(engine: Engine, file: string, rest: Partial<ProgramRequest> = {}): Promise<Run> {
  const limits = { ...DEFAULT_LIMITS, seconds: 600, events: 10_000_000, memoryBytes: 2 ** 32 }
  return engine.run({
    file,
    programArguments: [],
    stdin: { text: '' },
    signals: [],
    keepsFiles: false,
    limits,
    ...rest,
  })
}
