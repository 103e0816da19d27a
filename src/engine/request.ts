import type { CheckRequest, Engine, ProgramRequest } from './engine.js'

// What Python is asked, as JSON.

export function programJson(request: ProgramRequest, engine: Engine['kind']): string {
  const { file, called = null, module = null, programArguments, limits, clock = 'virtual' } = request
  const { signals, hosts = [], stretches = [], cancels = [], seed = 0, madeWith = [] } = request
  const program = { file, called, module, arguments: programArguments }
  const circumstances = { signals, hosts, stretches, cancels, seed, madeWith }
  return JSON.stringify({ kind: 'program', ...program, ...circumstances, limits, clock, engine })
}

export function checkJson(
  { checks, answer, schedules, limits }: CheckRequest,
  engine: Engine['kind'],
  secret: string,
  skip: readonly { title: string; schedule: number }[],
): string {
  return JSON.stringify({ kind: 'check', checks, answer, schedules, limits, engine, secret, skip })
}
