import type { Engine, ProgramRequest, Run } from '../engine/engine.js'
import type { TraceEvent } from '../trace/events.js'
import type { Context } from './context.js'
import { outputBytes } from './output-bytes.js'
import { limitsOf, type RunOptions, type View } from './run-options.js'

export type Program = Pick<ProgramRequest, 'file' | 'programArguments' | 'stdin' | 'signals' | 'keepsFiles'>

/** Runs a program and shows it as the options ask. With `--json` it is left to the caller what to say. */
export async function showRun(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const { io, onInterrupt } = context
  const stop = new AbortController()
  const forget = onInterrupt(() => stop.abort())
  io.closed.addEventListener('abort', () => stop.abort())
  const isBare = options.view === 'none' && !options.json
  try {
    const request = { ...program, limits: limitsOf(options), abort: stop.signal }
    const run = await engine.run(request, { events: isBare ? passOn(context) : showQuestions(context) })
    if (isBare) await explainEnd(run, context)
    else if (options.view !== 'none' && !options.json) await show(run, options.view, context)
    return run
  } finally {
    forget()
  }
}

async function show(run: Run, view: Exclude<View, 'none'>, context: Context): Promise<void> {
  const [{ buildTimeline }, { renderers }, { renderSummary }] = await Promise.all([
    import('../timeline/build.js'),
    import('../render/renderers.js'),
    import('../render/summary.js'),
  ])
  const { io, look } = context
  const timeline = buildTimeline(run.events)
  if (timeline.run === null) return explainEnd(run, context) // it was stopped before it began
  io.write(`${renderers[view](timeline, look)}\n\n${renderSummary(timeline, look)}\n`)
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

/** Whoever is asked for input must see the question, and what was printed before it, before the timeline is drawn. */
function showQuestions({ io }: Context) {
  if (!io.stdinIsTerminal) return () => {}
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

/** A program that we stopped did not end by itself: its silence is explained. */
async function explainEnd({ outcome }: Run, { io }: Context): Promise<void> {
  const isItsOwn = outcome.kind === 'finished' || outcome.kind === 'crashed' || outcome.kind === 'exited'
  if (isItsOwn || outcome.kind === 'interrupted') return
  const { explainOutcome } = await import('../render/outcome.js')
  io.writeError(`${explainOutcome(outcome)}\n`)
}
