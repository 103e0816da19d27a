import type { Engine, ProgramRequest, Run } from '../engine/engine.js'
import type { TraceEvent } from '../trace/events.js'
import type { Context } from './context.js'
import { outputBytes } from './output-bytes.js'
import { EXPORT_KINDS, limitsOf, type RunOptions, windowAsked } from './run-options.js'
import { madeWith } from './what-if.js'

export type Program = Pick<
  ProgramRequest,
  | 'file'
  | 'called'
  | 'module'
  | 'programArguments'
  | 'stdin'
  | 'signals'
  | 'hosts'
  | 'stretches'
  | 'cancels'
  | 'seed'
  | 'keepsFiles'
>

/** Runs a program and shows it as the options ask. With `--json` it is left to the caller what to say. */
export async function showRun(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const run = await played(
    await beginRun(program, engine, options, context),
    program,
    engine,
    options,
    context,
  )
  await showEnded(run, options, context)
  return run
}

/**
 * Plays a run where that is asked for and somebody watches. At Ctrl-C the program runs again with a SIGINT at that virtual
 * moment, and the play goes on from there: the same program does the same until then. Gives the run that was seen last.
 */
export async function played(
  first: Run,
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const { speed } = options
  const { io, look } = context
  if (speed === undefined || !io.isInteractive || !io.outputIsTerminal || look.plain || options.json)
    return first
  const { playRun } = await import('./live/play.js')
  let run = first
  let signals = program.signals
  let at = 0
  for (;;) {
    const pressed = await playRun(run, speed, at, context)
    if (pressed === null || pressed < 0) return run
    at = Math.round(pressed * 1000) / 1000
    signals = [...signals, { name: 'SIGINT', at }]
    run = await beginRun({ ...program, signals }, engine, { ...options, signal: signals }, context)
  }
}

/** The run without the picture. Whatever draws it is loaded meanwhile. */
export async function beginRun(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const { io, onInterrupt } = context
  windowAsked(options) // what can't be drawn need not run
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
      events: isBare ? passOn(context) : isLive ? showLive(context) : showQuestions(program, context),
    })
  } finally {
    forget()
  }
}

/** The picture of a run, or what its silence means. Files are written after that: a full disk spoils no picture. */
export async function showEnded(run: Run, options: RunOptions, context: Context): Promise<void> {
  await drawEnded(run, options, context)
  if (exportsAnything(options)) await (await import('./exports.js')).writeExports(run, options, context)
}

/** What writes files is loaded only where it is needed. */
export function exportsAnything(options: RunOptions): boolean {
  return options.open === true || EXPORT_KINDS.some(kind => options[kind] !== undefined)
}

async function drawEnded(run: Run, options: RunOptions, context: Context): Promise<void> {
  if (options.json) return
  if (options.view === 'none') (await import('./draw-run.js')).explainEnd(run, context)
  else if (isUnreadable(run)) passOn(context)(run.events)
  else if (options.step) await (await import('./draw-run.js')).step(run, context)
  else await (await import('./draw-run.js')).show(run, options.view, context, windowAsked(options))
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

/** Whoever is asked for input must see the question, and what was printed before it, before the timeline is drawn. */
function showQuestions({ stdin }: Program, { io }: Context) {
  if (!io.stdinIsTerminal || stdin !== 'inherit') return () => {}
  let unseen: Uint8Array[] = []
  return (batch: readonly TraceEvent[]) => {
    for (const event of batch) {
      if (event.type === 'output') unseen.push(outputBytes(event.text))
      if (event.type !== 'input') continue
      for (const bytes of unseen) io.writeError(bytes)
      unseen = []
    }
  }
}
