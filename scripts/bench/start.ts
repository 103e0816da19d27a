import { capture } from '../../src/process/capture.js'
import { type Measured, median, milliseconds, timed } from './measured.js'
import { inProject } from './places.js'

const TIMES = 9

/** A whole process, from its start to its end, against one that only boots pyodide from the same snapshot. */
export async function start(): Promise<Measured> {
  const ours: number[] = []
  const bare: number[] = []
  for (let time = 0; time < TIMES; time++) {
    bare.push(await node(inProject('scripts/bench/bare-pyodide.mjs'), inProject('dist/python.snapshot')))
    ours.push(await node(inProject('dist/bin/asyncio-tutor.js'), 'run', '1'))
  }
  const ratio = median(ours) / median(bare)
  return {
    what: '`asyncio-tutor run 1`, whole process, against bare pyodide from the same snapshot',
    budget: '≤ 1.5 ×',
    measured: `${ratio.toFixed(2)} × (${milliseconds(median(ours))} : ${milliseconds(median(bare))})`,
    isKept: ratio <= 1.5,
  }
}

function node(...commandArguments: string[]): Promise<number> {
  return timed(async () => {
    const output = await capture(process.execPath, commandArguments, 60_000)
    if (output === null)
      throw new Error(`${commandArguments.join(' ')} failed; has \`npm run build\` been run?`)
  })
}
