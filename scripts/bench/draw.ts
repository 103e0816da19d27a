import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { renderers } from '../../src/render/renderers.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { type Measured, milliseconds, timed } from './measured.js'
import { inProject, runFile } from './places.js'

const EVENTS = 100_000

/** From events to text: the timeline, the chart and the story. */
export async function draw(): Promise<Measured> {
  const engine = await createEmbeddedEngine()
  const run = await runFile(engine, inProject('scripts/bench/many-steps.py'), { programArguments: ['1500'] })
  await engine.close()
  const last = run.events.at(-1)!
  const events = run.events.length <= EVENTS ? run.events : [...run.events.slice(0, EVENTS - 1), last]
  const time = await timed(async () => renderers.both(buildTimeline(events), PLAIN_LOOK))
  return {
    what: `chart and story of a trace of ${events.length} events`,
    budget: '≤ 1 s',
    measured: milliseconds(time),
    isKept: time <= 1_000,
  }
}
