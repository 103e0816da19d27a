import { differencesOf } from '../../render/compare.js'
import { renderers } from '../../render/renderers.js'
import { mergeRuns, named } from '../../timeline/merge.js'
import { windowOf } from '../../timeline/window.js'
import type { TraceEvent } from '../../trace/events.js'
import type { Context } from '../context.js'
import { writeJson } from '../json.js'
import { alone } from '../run-once.js'
import { pythonOf, type RunOptions, windowAsked } from '../run-options.js'
import { filled } from '../say.js'
import { beginRun } from '../show-run.js'
import { circumstances, refuseRealTime } from '../what-if.js'
import { withEngine } from '../with-engine.js'
import { programFile } from './trace.js'

export interface ExploreOptions extends RunOptions {
  readonly runs: number
}

/** `explore FILE`: runs a program under many lawful schedules, and shows the first that ends differently beside the usual one. */
export async function explore(
  [name = '']: readonly (string | undefined)[],
  options: ExploreOptions,
  context: Context,
): Promise<number> {
  const { io, look } = context
  refuseRealTime(['`explore`'], options.clock)
  const program = { ...alone(programFile(name, context), options.signal), ...circumstances(options) }
  const found = await withEngine(context, pythonOf(options), async engine => {
    const runWith = async (seed: number) =>
      (await beginRun({ ...program, seed }, engine, { ...options, json: true }, context)).events
    const usual = await runWith(0)
    for (let seed = 1; seed < options.runs; seed++) {
      const other = await runWith(seed)
      if (io.closed.aborted) break
      if (endOf(other) !== endOf(usual)) return { seed, usual, other }
    }
    return { seed: null, usual, other: usual }
  })
  const { seed, usual, other } = found
  if (options.json) writeJson(io, { runs: options.runs, seed })
  else if (seed === null)
    io.write(`${filled(`${options.runs} schedules, and it ends the same under each.`, look)}\n`)
  else {
    const [first, second] = [named('as usual', usual), named(`--seed ${seed}`, other)]
    const printed = [first, second].map(
      ({ title, timeline }) =>
        `${title} prints ${JSON.stringify(timeline.output.map(({ text }) => text).join(''))}.`,
    )
    const said = [`Schedule ${seed} ends differently.`, ...printed, ...differencesOf(first, second)]
    const merged = windowOf(mergeRuns(first, second), windowAsked(options))
    const chart = look.plain ? '' : `${renderers.chart(merged, look)}\n\n`
    io.write(`${chart}${said.map(text => filled(text, look)).join('\n')}\n`)
  }
  return seed === null ? 0 : 1
}

/** What a user would see of a run: what it printed, and how it ended. */
function endOf(events: readonly TraceEvent[]): string {
  const printed = events.map(event => (event.type === 'output' ? event.text : '')).join('')
  const last = events.at(-1)
  return `${printed}\n${last?.type === 'run.ended' ? JSON.stringify(last.outcome) : ''}`
}
