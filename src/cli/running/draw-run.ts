import type { Run } from '../../engine/engine.js'
import { printableLines } from '../../render/text/printable.js'
import type { Context } from '../context.js'
import { type DrawingOptions, windowAsked } from '../options/run-options.js'
import type { Leaving, Series } from '../terminal/screen/series.js'
import { passOn } from './hear.js'

/**
 * The picture of a run that is over, or what its silence means. With `--json` it is left to the caller what to say. `series`:
 * which of several programs it is.
 */
export async function drawRun(
  run: Run,
  options: DrawingOptions,
  context: Context,
  series?: Series,
): Promise<Leaving> {
  if (options.json) return 'next'
  if (options.view !== 'none' && isUnreadable(run)) {
    // A line of the program's stands there, which can hold anything.
    passOn(context)(
      run.events.map(event =>
        event.type === 'output' ? { ...event, text: printableLines(event.text) } : event,
      ),
    )
    return 'next'
  }
  const picture = await import('./picture.js')
  const part = windowAsked(options)
  if (options.view === 'none') picture.explainEnd(run, context)
  else if (options.step) return picture.drawStepped(run, context, part, series)
  else await picture.drawPicture(run, options.view, context, part)
  return 'next'
}

/** It never ran: Python's own words, with the line and a caret, say all there is. */
function isUnreadable({ outcome }: Run): boolean {
  return outcome.kind === 'crashed' && outcome.syntax !== null
}
