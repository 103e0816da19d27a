import { resolve } from 'node:path'
import type { Run } from '../../engine/engine.js'
import { printable } from '../../render/text/printable.js'
import type { Context } from '../context.js'
import { changesSince } from '../files/changed-sources.js'
import { openTrace } from '../files/trace-file.js'
import type { DrawingOptions } from '../options/run-options.js'
import { drawRun } from '../running/draw-run.js'
import { traceStatus } from '../running/status.js'
import { timelineJson } from '../running/timeline-json.js'
import { checkFiles, writeRun } from '../running/write-run.js'
import { writeJson } from '../terminal/json.js'
import { hasFullScreen } from '../terminal/screen/full-screen.js'

/** `show FILE`: draws a trace that was saved. */
export async function showSaved(
  [file]: readonly (string | undefined)[],
  options: DrawingOptions,
  context: Context,
): Promise<number> {
  const { events, sources } = openTrace(resolve(context.currentFolder, file ?? ''))
  const last = events.at(-1)
  if (last?.type !== 'run.ended') return 1
  const run = { events, outcome: last.outcome }
  checkFiles(options, context)
  const doubts = await changesSince(sources)
  for (const doubt of doubts) context.io.writeError(`${printable(doubt)}\n`)
  await playSaved(run, options, context)
  if (options.json) writeJson(context.io, await timelineJson(events))
  else if (options.view !== 'none') await drawRun(run, options, context)
  await writeRun(run, options, context, doubts)
  return traceStatus(last.outcome)
}

/** What was saved is played as it was: there is no program that Ctrl-C could reach. */
async function playSaved(run: Run, { speed, json }: DrawingOptions, context: Context): Promise<void> {
  if (speed === undefined || json || !hasFullScreen(context)) return
  const { playRun } = await import('../playback/play.js')
  await playRun(run, { speed, series: undefined, signals: [], again: null }, context)
}
