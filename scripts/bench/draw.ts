import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { renderBoth } from '../../src/render/together.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { type Measured, median, milliseconds, timed } from './measured.js'
import { inProject, runFile } from './places.js'

/** Rounds of many-steps.py: about 10³, 10⁴, 10⁵ and 10⁶ events. */
const ROUNDS = [30, 300, 3_000, 30_000]
const TIMES = 3

/** From events to text: the timeline, the chart and the story. */
export async function draw(): Promise<Measured> {
  const engine = await createEmbeddedEngine()
  const rows: { events: number; took: number }[] = []
  for (const rounds of ROUNDS) {
    const file = inProject('scripts/bench/many-steps.py')
    const { events } = await runFile(engine, file, { programArguments: [String(rounds)] })
    const once = () => timed(async () => renderBoth(buildTimeline(events), PLAIN_LOOK))
    await once()
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) times.push(await once())
    rows.push({ events: events.length, took: median(times) })
  }
  await engine.close()
  const [, , hundredThousand, million] = rows
  const ratio = million!.took / million!.events / (hundredThousand!.took / hundredThousand!.events)
  return {
    what: 'chart and story',
    budget: '≤ 1 s for 100,000 events, linear',
    measured: rows.map(({ events, took }) => `${events} events: ${milliseconds(took)}`).join(', '),
    isKept: hundredThousand!.took <= 1_000 && ratio < 1.5,
  }
}
