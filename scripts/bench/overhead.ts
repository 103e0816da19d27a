import { findPythons } from '../../src/engine/system/find-pythons.js'
import { capture } from '../../src/process/capture.js'
import { type Measured, milliseconds } from './measured.js'
import { inProject } from './places.js'

const ROUNDS = '2000'

/** Our loop with its recorder against our loop without, on the newest Python here. */
export async function overhead(): Promise<Measured> {
  const what = 'traced loop against the same loop untraced'
  const supported = (await findPythons()).filter(one => one.isSupported)
  const python = supported.sort((one, other) =>
    other.version.localeCompare(one.version, 'en', { numeric: true }),
  )[0]
  if (python === undefined) return { what, budget: '≤ 2.0 ×', measured: 'no Python here', isKept: false }
  const found = await capture(python.path, [inProject('scripts/bench/overhead.py'), ROUNDS], 120_000)
  const [traced = 0, untraced = 1] = (found ?? '').trim().split(' ').map(Number)
  return {
    what: `${what} (CPython ${python.version})`,
    budget: '≤ 2.0 ×',
    measured: `${(traced / untraced).toFixed(2)} × (${milliseconds(traced)} : ${milliseconds(untraced)})`,
    isKept: traced / untraced <= 2,
  }
}
