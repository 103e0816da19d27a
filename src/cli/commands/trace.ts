import { closeSync, openSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { TutorError } from '../../errors.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context } from '../context.js'
import { addRunOptions, pythonOf, type RunOptions } from '../options/run-options.js'
import { circumstances } from '../options/what-if.js'
import { showRun } from '../running/show-run.js'
import { traceStatus } from '../running/status.js'
import { timelineJson } from '../running/timeline-json.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked } from '../terminal/text.js'

export interface TraceOptions extends RunOptions {
  /** The file is the name of a module. */
  readonly module?: boolean
}

/** `trace FILE [args...]`: options before FILE are ours, those after it the program's. */
export async function trace(
  typed: readonly (string | readonly string[] | undefined)[],
  options: TraceOptions,
  context: Context,
): Promise<number> {
  const [name, programArguments] = typed as readonly [string, readonly string[]]
  const program = {
    ...(options.module ? programModule(name, context) : { file: programFile(name, context), called: name }),
    programArguments,
    stdin: 'inherit' as const,
    signals: options.signal,
    ...circumstances(options),
    keepsFiles: true,
  }
  return withEngine(context, pythonOf(options), async engine => {
    const { outcome, events } = await showRun(program, engine, options, context)
    if (options.json) writeJson(context.io, await timelineJson(events))
    if (options.view !== 'none') sayMisplaced(programArguments, name, context)
    return traceStatus(outcome)
  })
}

/** Who types one of our options after the file means us more often than the program, which has got it. */
function sayMisplaced(programArguments: readonly string[], name: string, { io, look }: Context): void {
  const ours = new Set(addRunOptions(new Command()).options.map(({ long }) => long))
  const misplaced = programArguments.find(word => ours.has(word.replace(/=.*/, '')))
  if (misplaced === undefined) return
  const note = `\`${misplaced}\` stands after ${name}, so the program got it. Options for asyncio-tutor stand before the file.`
  io.writeError(`${filled(inked(note, look), look)}\n`)
}

/** A module of the current folder, or whatever else Python finds by that name. */
function programModule(name: string, { currentFolder }: Context) {
  return { file: join(currentFolder, name), module: { name, folder: currentFolder } }
}

export function programFile(name: string, { currentFolder }: Context): string {
  const file = resolve(currentFolder, name)
  try {
    closeSync(openSync(file, 'r'))
  } catch (error) {
    throw fileError(name, 'run', error)
  }
  if (!statSync(file).isDirectory()) return file
  throw new TutorError('file-eisdir', `${name} is a folder, not a program.`, 'Name a Python file in it.')
}
