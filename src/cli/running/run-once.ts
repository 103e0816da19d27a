import type { Engine, ProgramRequest } from '../../engine/engine.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { type Program, showRun } from './show-run.js'

/** A program with nothing on its stdin, no arguments, and no files that are kept. */
export function alone(file: string, signals: ProgramRequest['signals']): Program {
  return { file, programArguments: [], stdin: { text: '' }, signals, keepsFiles: false }
}

/** Runs a program with nothing on its stdin, and draws it. */
export async function runOnce(
  file: string,
  signals: ProgramRequest['signals'],
  engine: Engine,
  context: Context,
): Promise<void> {
  await showRun(alone(file, signals), engine, { ...RUN_DEFAULTS, ...context.options }, context)
}
