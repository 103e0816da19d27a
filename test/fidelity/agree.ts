import { expect } from 'vitest'
import type { Printed } from './run-python.js'

/** A busy machine can make a real run late. It can't make ours late, and it can't make a wrong one right. */
const REAL_RUNS = 4

/** Fails unless ours prints what stock prints; `run` is a real run, repeated where the first differs. */
export async function expectAgreement(
  ours: Printed,
  run: () => Promise<Printed>,
  shape: (printed: Printed) => unknown = printed => printed,
): Promise<void> {
  let stock = shape(await run())
  for (let more = 1; more < REAL_RUNS && !sameText(stock, shape(ours)); more++) stock = shape(await run())
  expect(shape(ours)).toEqual(stock)
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
