import type { Engine, Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Context } from '../context.js'
import { withInterrupt } from '../interrupt.js'
import { limitsOf, type RunOptions, windowAsked, writesAnything } from '../options/run-options.js'
import { madeWith } from '../options/what-if.js'
import { heard } from './hear.js'
import type { Program } from './program.js'

/**
 * Runs a program, and draws nothing yet: whatever draws it is loaded meanwhile. Throws a TutorError before the run when what is
 * asked for can't be drawn or written after it. `asking`: it will ask for what is not in `typed`.
 */
export async function runProgram(
  program: Program,
  engine: Engine,
  options: RunOptions,
  context: Context,
  asking: () => void = () => {},
): Promise<Run> {
  windowAsked(options) // what can't be drawn need not run
  checkSpeed(options)
  if (writesAnything(options)) (await import('./write-run.js')).checkFiles(options, context)
  if (options.view !== 'none' && !options.json) void loadDrawing(context)
  // In real time the first Ctrl-C is the program's own; the second ends it.
  const first = new AbortController()
  const passedOn = options.clock === 'real' ? () => first.abort() : undefined
  return withInterrupt(
    context,
    stop => {
      const request = {
        ...program,
        madeWith: madeWith(options),
        limits: limitsOf(options),
        clock: options.clock,
        interrupt: first.signal,
        abort: AbortSignal.any([stop, context.io.closed]),
      }
      return engine.run(request, { events: heard(program, options, context, asking) })
    },
    passedOn,
  )
}

async function loadDrawing(context: Context): Promise<void> {
  const { getReady } = await import('./picture.js')
  await getReady(context)
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
