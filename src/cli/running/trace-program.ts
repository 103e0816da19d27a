import { join } from 'node:path'
import type { Context } from '../context.js'
import { programFile } from '../files/program-file.js'
import { pythonOf, type RunOptions } from '../options/run-options.js'
import { circumstances } from '../options/what-if.js'
import { writeJson } from '../terminal/json.js'
import { runAndDraw } from './run-and-draw.js'
import { traceStatus } from './status.js'
import { timelineJson } from './timeline-json.js'
import { withEngine } from './with-engine.js'

export interface TraceOptions extends RunOptions {
  /** The file is the name of a module. */
  readonly module?: boolean
  /** The program is a stranger's. */
  readonly isolated?: boolean
}

/** A program by its file or its module's name. Gives the exit status. */
export async function traceProgram(
  name: string,
  programArguments: readonly string[],
  options: TraceOptions,
  context: Context,
): Promise<number> {
  const { isolated = false } = options
  const program = {
    ...(options.module ? programModule(name, context) : { file: programFile(name, context), called: name }),
    programArguments,
    stdin: 'inherit' as const,
    signals: options.signal,
    ...circumstances(options),
    keepsFiles: !isolated,
  }
  const world = isolated ? { ...context, openEngine: context.openIsolated } : context
  return withEngine(world, pythonOf(options), async engine => {
    const { outcome, events } = await runAndDraw(program, engine, options, context)
    if (options.json) writeJson(context.io, await timelineJson(events))
    return traceStatus(outcome)
  })
}

/** A module of the current folder, or whatever else Python finds by that name. */
function programModule(name: string, { currentFolder }: Context) {
  return { file: join(currentFolder, name), module: { name, folder: currentFolder } }
}
