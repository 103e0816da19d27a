import type { Engine, ProgramRequest } from '../engine/engine.js'
import type { Context } from './context.js'
import { RUN_DEFAULTS } from './run-options.js'
import { showRun } from './show-run.js'

/** Runs a program with nothing on its stdin, and draws it. */
export async function runOnce(
  file: string,
  signals: ProgramRequest['signals'],
  engine: Engine,
  context: Context,
): Promise<void> {
  const program = { file, programArguments: [], stdin: { text: '' }, signals, keepsFiles: false }
  await showRun(program, engine, { ...RUN_DEFAULTS, ...context.options }, context)
}
