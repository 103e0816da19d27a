import { fileURLToPath } from 'node:url'
import {
  DEFAULT_LIMITS,
  type Engine,
  type Limits,
  type ProgramRequest,
  type Run,
} from '../../src/engine/engine.js'
import { patient, stoppedBy } from '../limits.js'

/** Of a quiet machine. */
const LIMIT_SECONDS = 20

export type RequestParts = Partial<Omit<ProgramRequest, 'limits'>> & { readonly limits?: Partial<Limits> }

export function program(name: string): string {
  return fileURLToPath(new URL(`programs/${name}.py`, import.meta.url))
}

/** Fields that a test does not name are as plain as can be. */
export function requestFor(name: string, { limits, ...rest }: RequestParts = {}): ProgramRequest {
  return {
    file: program(name),
    programArguments: [],
    stdin: { text: '' },
    signals: [],
    keepsFiles: false,
    ...rest,
    limits: { ...DEFAULT_LIMITS, seconds: patient(LIMIT_SECONDS), ...limits },
  }
}

/** Runs a program. One that ran into the time limit without the test having set it fails by the name of that. */
export async function runIn(engine: Engine, name: string, parts: RequestParts = {}): Promise<Run> {
  const run = await engine.run(requestFor(name, parts))
  if (run.outcome.kind === 'timed-out' && parts.limits?.seconds === undefined)
    throw stoppedBy(LIMIT_SECONDS * 1000, `the program ${parts.file ?? name}`)
  return run
}

/** All that a program printed on a stream. */
export function printed({ events }: Run, stream: 'stdout' | 'stderr' = 'stdout'): string {
  return events.map(event => (event.type === 'output' && event.stream === stream ? event.text : '')).join('')
}
