import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { schedulesFor } from '../../../src/cli/exploring/schedules.js'
import { createEmbeddedEngine } from '../../../src/engine/embedded/engine.js'
import type { Late } from '../../../src/engine/engine.js'
import { expectAgreement } from '../agree.js'
import { NO_PYTHON, newest } from '../pythons.js'
import { runEmbedded } from '../run-embedded.js'
import { runStock } from '../run-python.js'

const PAUSED = fileURLToPath(new URL('paused.py', import.meta.url))
const ORDER = fileURLToPath(new URL('order.py', import.meta.url))
const SECONDS = 0.47

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

/** All that may be late in the usual run. */
const usual = await runEmbedded(engine, ORDER)
const singles = [...schedulesFor(usual.events)].flatMap(({ late }) => (late.length === 1 ? late : []))
const points = [...new Map(singles.map(({ of, number }) => [`${of} ${number}`, { of, number }])).values()]
const wakes = points.filter(({ of }) => of === 'turn').map(({ number }) => number)
wakes.sort((one, other) => one - other)

describe.skipIf(newest === undefined)(
  newest === undefined
    ? NO_PYTHON
    : `a late program goes on as on stock CPython ${newest.version} that pauses there`,
  { concurrent: true },
  () => {
    it('in many orders', async () => {
      const orders = await Promise.all(points.map(async point => (await ours(point)).stdout))
      expect(points.length).toBeGreaterThan(15)
      expect(new Set(orders).size).toBeGreaterThan(5)
    })

    it.each(points)('$of $number', async point => {
      // Stock CPython's turns are numbered otherwise: there the wake-ups are counted.
      const number = point.of === 'turn' ? wakes.indexOf(point.number) + 1 : point.number
      const programArguments = [point.of, String(number), String(SECONDS), ORDER]
      const stock = (pace: number) => runStock(newest!, PAUSED, { programArguments }, pace)
      await expectAgreement(await ours(point), stock, { shape: ({ stdout }) => stdout.trim() })
    })
  },
)

function ours({ of, number }: Pick<Late, 'of' | 'number'>) {
  return runEmbedded(engine, ORDER, { lates: [{ of, number, seconds: SECONDS }] })
}
