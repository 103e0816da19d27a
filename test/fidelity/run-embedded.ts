import { DEFAULT_LIMITS, type Engine } from '../../src/engine/engine.js'
import type { TraceEvent } from '../../src/trace/events.js'
import type { Printed, SignalAt } from './run-python.js'

export async function runEmbedded(
  engine: Engine,
  file: string,
  {
    programArguments = [],
    signals = [],
  }: { programArguments?: readonly string[]; signals?: readonly SignalAt[] } = {},
): Promise<Printed & { readonly events: readonly TraceEvent[] }> {
  const { events, outcome } = await engine.run({
    file,
    programArguments,
    stdin: { text: '' },
    signals,
    keepsFiles: false,
    limits: { ...DEFAULT_LIMITS, seconds: 20 },
  })
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
