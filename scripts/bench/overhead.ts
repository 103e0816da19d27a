import { createSystemEngine } from '../../src/engine/system/engine.js'
import { findPythons } from '../../src/engine/system/find-pythons.js'
import { capture } from '../../src/process/capture.js'
import { type Measured, median, milliseconds, timed } from './measured.js'
import { inProject, runFile } from './places.js'

const TIMES = 5
const SMALL = ['10']
const LARGE = ['2000']

/** Our loop with its recorder against stock asyncio, on the same Python. Starting is taken off both. */
export async function overhead(): Promise<Measured> {
  const what = 'a traced run against stock asyncio, starting not counted'
  const python = (await findPythons()).find(one => one.isSupported)
  if (python === undefined) return { what, budget: '≤ 2.0 ×', measured: 'no Python here', isKept: false }
  const file = inProject('scripts/bench/many-steps.py')
  const engine = await createSystemEngine({ python: python.path })
  const stock = (size: string[]) => timed(() => capture(python.path, [file, ...size], 60_000))
  const traced = (size: string[]) => timed(() => runFile(engine, file, { programArguments: size }))
  const [ours, theirs] = [await growthOf(traced), await growthOf(stock)]
  await engine.close()
  return {
    what: `${what} (CPython ${python.version})`,
    budget: '≤ 2.0 ×',
    measured: `${(ours / theirs).toFixed(2)} × (${milliseconds(ours)} : ${milliseconds(theirs)})`,
    isKept: ours / theirs <= 2,
  }
}

async function growthOf(run: (size: string[]) => Promise<number>): Promise<number> {
  const large: number[] = []
  const small: number[] = []
  for (let time = 0; time < TIMES; time++) {
    small.push(await run(SMALL))
    large.push(await run(LARGE))
  }
  return median(large) - median(small)
}
