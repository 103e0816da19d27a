import { findPythons } from '../../src/engine/system/find-pythons.js'
import { capture } from '../../src/process/capture.js'
import { type Measured, median, milliseconds } from './measured.js'
import { inProject } from './places.js'

const COUNTS = [1_000, 10_000, 100_000]
const TIMES = 3

/**
 * What recording costs a program that does nothing but make tasks and let them wait: in virtual time against the same loop,
 * which is the budget; in real time against stock asyncio, whose tasks are all C, which is told only.
 */
export async function tasks(): Promise<Measured> {
  const [python] = (await findPythons()).filter(one => one.isSupported)
  const what = 'many tasks, traced against untraced'
  if (python === undefined) return { what, budget: '≤ 2.0 ×', measured: 'no Python here', isKept: false }
  const rows = []
  for (const count of COUNTS) {
    const taken = { stock: [], untraced: [], virtual: [], real: [] } as Record<string, number[]>
    let bytesAnEvent = 0
    for (let time = 0; time < TIMES; time++)
      for (const how of Object.keys(taken)) {
        const printed = await capture(
          python.path,
          [inProject('scripts/bench/tasks.py'), how, String(count)],
          300_000,
        )
        const [took = 0, events = 0, bytes = 0] = (printed ?? '').trim().split(' ').map(Number)
        taken[how]!.push(took)
        if (how === 'virtual') bytesAnEvent = bytes / events
      }
    const of = (how: string) => median(taken[how]!)
    rows.push({
      count,
      virtual: of('virtual') / of('untraced'),
      real: of('real') / of('stock'),
      took: of('virtual'),
      bytesAnEvent,
    })
  }
  const told = rows.map(
    ({ count, virtual, real, took, bytesAnEvent }) =>
      `${count}: ${virtual.toFixed(2)} × virtual (${milliseconds(took)}), ${real.toFixed(2)} × stock in real time, ${Math.round(bytesAnEvent)} bytes an event`,
  )
  return {
    what: `${what} (CPython ${python.version})`,
    budget: '≤ 2.0 ×, linear',
    measured: told.join('; '),
    isKept: rows.every(({ virtual }) => virtual <= 2),
  }
}
