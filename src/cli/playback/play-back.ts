import type { Engine, Run } from '../../engine/engine.js'
import type { Context } from '../context.js'
import type { RunOptions } from '../options/run-options.js'
import { madeWith } from '../options/what-if.js'
import type { Program } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { hasFullScreen } from '../terminal/screen/full-screen.js'
import type { Leaving, Series } from '../terminal/screen/series.js'

/** The run that was seen last, and the options to draw it with. */
export interface PlayedBack {
  readonly run: Run
  readonly drawnWith: RunOptions
  readonly leaving: Leaving
}

/** Plays a run against the clock where `--speed` asks for it and somebody watches; else it is as it was. */
export async function playBack(
  first: Run,
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
  series?: Series,
): Promise<PlayedBack> {
  const { speed } = options
  const { io } = context
  const unseen = { run: first, drawnWith: options, leaving: 'next' } as const
  if (speed === undefined || options.json || !io.isInteractive || !io.outputIsTerminal) return unseen
  // A terminal without screens gets the story, as with `--step`.
  if (!hasFullScreen(context))
    return options.view === 'both' ? { ...unseen, drawnWith: { ...options, view: 'story' } } : unseen
  const { playRun } = await import('./play.js')
  const { run, signals, leaving } = await playRun(
    first,
    {
      speed,
      series,
      signals: program.signals,
      again: (given, { typed = [] }, asking) =>
        runProgram(
          { ...program, signals: given, typed },
          engine,
          { ...options, signal: given },
          context,
          asking,
        ),
    },
    context,
  )
  return {
    run: run === first ? run : toldWith(run, madeWith({ ...options, signal: signals })),
    drawnWith: options,
    leaving,
  }
}

/** A signal that was pressed when the run was over already is none of those that it was made with. */
function toldWith(run: Run, words: readonly string[]): Run {
  const events = run.events.map(event =>
    event.type === 'run.started' ? { ...event, madeWith: [...words] } : event,
  )
  return { ...run, events }
}
