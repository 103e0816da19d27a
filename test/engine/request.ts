import { fileURLToPath } from 'node:url'
import { DEFAULT_LIMITS, type Limits, type ProgramRequest, type Run } from '../../src/engine/engine.js'
import { patient } from '../limits.js'

export function program(name: string): string {
  return fileURLToPath(new URL(`programs/${name}.py`, import.meta.url))
}

/** Fields that a test does not name are as plain as can be. */
export function requestFor(
  name: string,
  { limits, ...rest }: Partial<Omit<ProgramRequest, 'limits'>> & { limits?: Partial<Limits> } = {},
): ProgramRequest {
  return {
    file: program(name),
    programArguments: [],
    stdin: { text: '' },
    signals: [],
    keepsFiles: false,
    ...rest,
    limits: { ...DEFAULT_LIMITS, seconds: patient(20), ...limits },
  }
}

/** All that a program printed on a stream. */
export function printed({ events }: Run, stream: 'stdout' | 'stderr' = 'stdout'): string {
  return events.map(event => (event.type === 'output' && event.stream === stream ? event.text : '')).join('')
}
