import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { type Measured, median, timed } from './measured.js'
import { inProject, runFile } from './places.js'

const TIMES = 5

/** Rounds of many-steps.py; each makes about a hundred events. */
const ROUNDS = [30, 300, 3_000, 30_000]

/** Longer traces must cost in proportion: what an event of the longest takes against one of the second shortest. */
export async function growth(): Promise<Measured> {
  const engine = await createEmbeddedEngine()
  const file = inProject('scripts/bench/many-steps.py')
  const start = () => runFile(engine, file, { programArguments: ['0'] })
  await start() // the first one takes longer than any other
  const starting = median([await timed(start), await timed(start), await timed(start)])
  const lines: { events: number; micros: number }[] = []
  for (const rounds of ROUNDS) {
    let events = 0
    const once = () =>
      timed(async () => {
        events = (await runFile(engine, file, { programArguments: [String(rounds)] })).events.length
      })
    // A short run is soon disturbed.
    const times: number[] = []
    for (let time = 0; time < ROUNDS.at(-1)! / rounds && time < TIMES; time++) times.push(await once())
    lines.push({ events, micros: (1000 * Math.max(0, median(times) - starting)) / events })
  }
  await engine.close()
  const ratio = lines.at(-1)!.micros / lines[1]!.micros
  return {
    what: 'trace growth, embedded: time an event',
    budget: 'linear',
    measured: lines.map(({ events, micros }) => `${events} events: ${micros.toFixed(1)} µs`).join(', '),
    isKept: ratio < 1.5,
  }
}
