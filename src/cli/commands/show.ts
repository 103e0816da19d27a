import { resolve } from 'node:path'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../json.js'
import type { View } from '../run-options.js'
import { traceStatus } from '../run-status.js'
import { timelineJson } from '../timeline-json.js'
import { openTrace } from '../trace-file.js'

export interface ShowOptions extends SharedOptions {
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
  if (options.json) writeJson(context.io, await timelineJson(events))
  else (await import('../draw-run.js')).show({ events, outcome: last.outcome }, options.view, context)
  return traceStatus(last.outcome)
}
