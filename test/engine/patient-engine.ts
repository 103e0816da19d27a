import type { Engine } from '../../src/engine/engine.js'
import { patient } from '../limits.js'

/**
 * The same engine, whose runs have seconds of a quiet machine: for tests of what is run, not of the limits. Checks have them
 * anyway.
 */
export function patientEngine(engine: Engine): Engine {
  return {
    ...engine,
    run: ({ limits, ...request }, listen) =>
      engine.run({ ...request, limits: { ...limits, seconds: patient(limits.seconds) } }, listen),
  }
}
