import type { Engine, Judge, Limits } from '../../src/engine/engine.js'
import { patient } from '../limits.js'

/** The same engine, whose limits are seconds of a quiet machine: for tests of what is run, not of the limits. */
export function patientEngine(engine: Engine): Engine {
  return {
    ...patientJudge(engine),
    kind: engine.kind,
    run: (request, listen) => engine.run({ ...request, limits: longer(request.limits) }, listen),
  }
}

export function patientJudge(judge: Judge): Judge {
  return {
    check: request => judge.check({ ...request, limits: longer(request.limits) }),
    close: () => judge.close(),
  }
}

function longer(limits: Limits): Limits {
  return { ...limits, seconds: patient(limits.seconds) }
}
