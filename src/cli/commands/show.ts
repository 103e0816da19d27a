import { resolve } from 'node:path'
import type { Context, SharedOptions } from '../context.js'
import { checkExports, type ExportOptions, writeExports } from '../exports.js'
import { writeJson } from '../json.js'
import type { View } from '../run-options.js'
import { traceStatus } from '../run-status.js'
import { timelineJson } from '../timeline-json.js'
import { openTrace } from '../trace-file.js'

export interface ShowOptions extends SharedOptions, ExportOptions {
  readonly view: Exclude<View, 'none'>
}

/** `show FILE`: draws a trace that was saved. */
export async function showSaved(
  [file]: readonly (string | undefined)[],
  options: ShowOptions,
  context: Context,
): Promise<number> {
  const events = openTrace(resolve(context.currentFolder, file ?? ''))
  const last = events.at(-1)
  if (last?.type !== 'run.ended') return 1
  const run = { events, outcome: last.outcome }
  checkExports(options, context)
  if (options.json) writeJson(context.io, await timelineJson(events))
  else (await import('../draw-run.js')).show(run, options.view, context)
  await writeExports(run, options, context)
  return traceStatus(last.outcome)
}
