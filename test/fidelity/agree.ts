import { expect } from 'vitest'
import type { Printed } from './printed.js'

/** Runs a program on stock asyncio, each of its seconds lasting `pace` real ones. */
export type StockRun = (pace: number) => Promise<Printed>

/**
 * A busy machine can make a real run late, and so its order another one; it can't make ours late, and it can't make a wrong one
 * right. So where the first run differs, the program gets more time to be late in: a second of it lasts longer. What stock
 * CPython prints at the slowest pace is what holds, and then it must be what ours prints.
 */
const PACES = [1, 4, 16]

/** Fails unless ours prints what stock prints, at the first of the paces at which they agree. */
export async function expectAgreement(
  ours: Printed,
  run: StockRun,
  { shape = same, paces = PACES }: { shape?: (printed: Printed) => unknown; paces?: readonly number[] } = {},
): Promise<void> {
  const seen = new Set<string>()
  let stock: unknown
  for (const pace of paces) {
    stock = shape(await run(pace))
    if (isSame(stock, shape(ours))) return
    seen.add(JSON.stringify(stock))
  }
  const said =
    seen.size > 1 ? `stock CPython printed ${seen.size} different things at paces ${paces.join(', ')}` : ''
  expect(shape(ours), said).toEqual(stock)
}

const same = (printed: Printed): unknown => printed

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
