import type { Engine, ProgramRequest, Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { TraceEvent } from '../../trace/events.js'
import type { Context } from '../context.js'
import { EXPORT_KINDS, limitsOf, type RunOptions, type View, windowAsked } from '../options/run-options.js'
import { madeWith } from '../options/what-if.js'
import { outputBytes } from '../terminal/output-bytes.js'
import { hasFullScreen } from '../terminal/screen/full-screen.js'
import type { Leaving, Series } from '../terminal/screen/series.js'

export type Program = Pick<
  ProgramRequest,
  | 'file'
  | 'called'
  | 'module'
  | 'programArguments'
  | 'stdin'
  | 'typed'
  | 'signals'
  | 'hosts'
  | 'stretches'
  | 'cancels'
  | 'seed'
  | 'keepsFiles'
>

/** Options, and which of several programs it is that they are for. */
export type ShowOptions = RunOptions & { readonly series?: Series }

/** Runs a program and shows it as the options ask. With `--json` it is left to the caller what to say. */
export async function showRun(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const first = await beginRun(program, engine, options, context)
  const { run, made } = await played(first, program, engine, options, context)
  await showEnded(run, made, context)
  return run
}

/** A run that was played, and the options that make it again. */
export interface PlayedRun {
  readonly run: Run
  readonly made: ShowOptions
  readonly leaving: Leaving
}

/** Plays a run where that is asked for and somebody watches. Gives the run that was seen last. */
export async function played(
  first: Run,
  program: Program,
  engine: Engine,
  options: ShowOptions,
  context: Context,
): Promise<PlayedRun> {
  const { speed, series } = options
  const { io } = context
  if (speed === undefined || options.json || !io.isInteractive || !io.outputIsTerminal)
    return { run: first, made: options, leaving: 'next' }
  // A terminal without screens gets the story, as with `--step`.
  if (!hasFullScreen(context))
    return {
      run: first,
      made: options.view === 'both' ? { ...options, view: 'story' } : options,
      leaving: 'next',
    }
  const { playRun } = await import('../playback/play.js')
  const { run, signals, leaving } = await playRun(
    first,
    {
      speed,
      series,
      signals: program.signals,
      again: (given, { typed = [] }, asking) =>
        beginRun(
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
    made: options,
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

/** The run without the picture. Whatever draws it is loaded meanwhile. `asking`: it will ask for what is not in `typed`. */
export async function beginRun(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
  asking: () => void = () => {},
): Promise<Run> {
  const { io, onInterrupt } = context
  windowAsked(options) // what can't be drawn need not run
  checkSpeed(options)
  if (exportsAnything(options)) (await import('./exports.js')).checkExports(options, context)
  const stop = new AbortController()
  const first = new AbortController()
  const isReal = options.clock === 'real'
  const end = () => stop.abort()
  let forget = onInterrupt(isReal ? passOnFirst : end)
  // In real time the first Ctrl-C is the program's own; the second ends it.
  function passOnFirst() {
    first.abort()
    forget = onInterrupt(end)
  }
  const isBare = options.view === 'none' && !options.json
  if (!isBare && !options.json) void loadDrawing(context)
  try {
    const request = {
      ...program,
      madeWith: madeWith(options),
      limits: limitsOf(options),
      clock: options.clock,
      interrupt: first.signal,
      abort: AbortSignal.any([stop.signal, io.closed]),
    }
    const isLive = isReal && io.stdinIsTerminal
    return await engine.run(request, {
      events: isBare ? passOn(context) : isLive ? showLive(context) : showQuestions(program, context, asking),
    })
  } finally {
    forget()
  }
}

/** The picture of a run, or what its silence means. Files are written after that: a full disk spoils no picture. */
export async function showEnded(run: Run, options: ShowOptions, context: Context): Promise<Leaving> {
  const leaving = await drawEnded(run, options, context)
  if (exportsAnything(options)) await (await import('./exports.js')).writeExports(run, options, context)
  return leaving
}

/** What writes files is loaded only where it is needed. */
export function exportsAnything(options: RunOptions): boolean {
  return options.open === true || EXPORT_KINDS.some(kind => options[kind] !== undefined)
}

async function drawEnded(run: Run, options: ShowOptions, context: Context): Promise<Leaving> {
  if (options.json) return 'next'
  if (options.view === 'none') (await import('./draw-run.js')).explainEnd(run, context)
  else if (isUnreadable(run)) passOn(context)(run.events)
  else return drawn(run, options, options.view, context)
  return 'next'
}

async function drawn(
  run: Run,
  { step: isStepped, series, ...options }: ShowOptions,
  view: Exclude<View, 'none'>,
  context: Context,
): Promise<Leaving> {
  const { show, step } = await import('./draw-run.js')
  const part = windowAsked(options)
  if (isStepped) return step(run, context, part, series)
  await show(run, view, context, part)
  return 'next'
}

async function loadDrawing(context: Context): Promise<void> {
  const { getReady } = await import('./draw-run.js')
  getReady(context)
}

/** It never ran: Python's own words, with the line and a caret, say all there is. */
function isUnreadable({ outcome }: Run): boolean {
  return outcome.kind === 'crashed' && outcome.syntax !== null
}

/** `--view none`: the program's own bytes, as they come, and nothing else. */
function passOn({ io }: Context) {
  return (batch: readonly TraceEvent[]) => {
    for (const event of batch) {
      if (event.type !== 'output') continue
      if (event.stream === 'stdout') io.write(outputBytes(event.text))
      else io.writeError(outputBytes(event.text))
    }
  }
}

/** In real time people want to see what a program prints when it does; the picture comes at its end. */
function showLive({ io }: Context) {
  return (batch: readonly TraceEvent[]) => {
    for (const event of batch) if (event.type === 'output') io.writeError(outputBytes(event.text))
  }
}

/**
 * Whoever is asked for input must see the question, and what was printed before it, before the timeline is drawn. So many
 * questions are answered already.
 */
function showQuestions({ stdin, typed }: Program, { io }: Context, asking: () => void) {
  if (!io.stdinIsTerminal || stdin !== 'inherit') return () => {}
  const answered = typed?.length ?? 0
  let unseen: Uint8Array[] = []
  let asked = 0
  return (batch: readonly TraceEvent[]) => {
    for (const event of batch) {
      if (event.type === 'output') unseen.push(outputBytes(event.text))
      if (event.type !== 'input') continue
      asked += 1
      if (asked > answered) {
        asking()
        for (const bytes of unseen) io.writeError(bytes)
      }
      unseen = []
    }
  }
}

/** What runs in real time is seen while it runs, and can't be run again. */
function checkSpeed({ clock, speed }: RunOptions): void {
  if (clock !== 'real' || speed === undefined) return
  throw new TutorError(
    'speed-real',
    '`--speed` plays runs in virtual time, and with `--clock real` a program runs in real time anyway.',
    'Leave one of the two away; `--step` goes through the run when it is over.',
  )
}
