import { closeSync, openSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { TutorError } from '../../errors.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context } from '../context.js'
import { writeJson } from '../json.js'
import { pythonOf, type RunOptions } from '../run-options.js'
import { traceStatus } from '../run-status.js'
import { showRun } from '../show-run.js'
import { timelineJson } from '../timeline-json.js'
import { withEngine } from '../with-engine.js'

/** `trace FILE [args...]`: options before FILE are ours, those after it the program's. */
export async function trace(
  typed: readonly (string | readonly string[] | undefined)[],
  options: RunOptions,
  context: Context,
): Promise<number> {
  const [name, programArguments] = typed as readonly [string, readonly string[]]
  const file = programFile(name, context)
  const program = {
    file,
    programArguments,
    stdin: 'inherit' as const,
    signals: options.signal,
    keepsFiles: true,
  }
  return withEngine(context, pythonOf(options), async engine => {
    const { outcome, events } = await showRun(program, engine, options, context)
    if (options.json) writeJson(context.io, await timelineJson(events))
    return traceStatus(outcome)
  })
}

function programFile(name: string, { currentFolder }: Context): string {
  const file = resolve(currentFolder, name)
  try {
    closeSync(openSync(file, 'r'))
  } catch (error) {
    throw fileError(name, 'run', error)
  }
  if (!statSync(file).isDirectory()) return file
  throw new TutorError('file-eisdir', `${name} is a folder, not a program.`, 'Name a Python file in it.')
}
