import type { Engine, ProgramRequest, Run } from '../../engine/engine.js'
import type { Context } from '../context.js'
import { RUN_DEFAULTS, type RunOptions, writesAnything } from '../options/run-options.js'
import { playBack } from '../playback/play-back.js'
import { drawRun } from './draw-run.js'
import { alone, type Program } from './program.js'
import { runProgram } from './run-program.js'

/** Runs a program, draws it and writes its files, as the options ask. With `--json` it is left to the caller what to say. */
export async function runAndDraw(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const first = await runProgram(program, engine, options, context)
  const { run, drawnWith } = await playBack(first, program, engine, options, context)
  await drawRun(run, drawnWith, context)
  // Files come after the picture: a full disk spoils none.
  if (writesAnything(options)) await (await import('./write-run.js')).writeRun(run, drawnWith, context)
  return run
}

/** Runs a program with nothing on its stdin, and draws it as usual. */
export async function runAlone(
  file: string,
  signals: ProgramRequest['signals'],
  engine: Engine,
  context: Context,
): Promise<void> {
  await runAndDraw(alone(file, signals), engine, { ...RUN_DEFAULTS, ...context.options }, context)
}
