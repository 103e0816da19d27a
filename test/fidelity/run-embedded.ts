import { DEFAULT_LIMITS, type Engine, type Late } from '../../src/engine/engine.js'
import type { TraceEvent } from '../../src/trace/events.js'
import { patient, stoppedBy } from '../limits.js'
import type { Printed, ProgramCircumstances } from './printed.js'

const LIMIT_SECONDS = 20

export async function runEmbedded(
  engine: Engine,
  file: string,
  {
    programArguments = [],
    signals = [],
    lates = [],
  }: ProgramCircumstances & { lates?: readonly Late[] } = {},
): Promise<Printed & { readonly events: readonly TraceEvent[] }> {
  const { events, outcome } = await engine.run({
    file,
    programArguments,
    stdin: { text: '' },
    signals,
    lates,
    keepsFiles: false,
    limits: { ...DEFAULT_LIMITS, seconds: patient(LIMIT_SECONDS) },
  })
  if (outcome.kind === 'timed-out') throw stoppedBy(LIMIT_SECONDS * 1000, `run-embedded ${file}`)
  const text = (stream: string) =>
    events.map(event => (event.type === 'output' && event.stream === stream ? event.text : '')).join('')
  return { status: outcome.status, stdout: text('stdout'), stderr: text('stderr'), events }
}

/**
 * What stays comparable across versions of Python, whose tracebacks and log lines are worded differently:
 * all of stdout, the exit status, and which exceptions stderr names in which order.
 */
export function acrossVersions({ status, stdout, stderr }: Printed) {
  const named = stderr
    .split('\n')
    .flatMap(line => /^[\s|+-]*(?:\w+\.)*(\w*(?:Error|Interrupt|Exit|Warning|Group))\b/.exec(line)?.[1] ?? [])
  return { status, stdout, exceptions: named }
}
