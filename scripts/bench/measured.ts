/** A line of the table. */
export interface Measured {
  readonly what: string
  readonly budget: string
  readonly measured: string
  readonly isKept: boolean
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}

export function sum(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0)
}

export function milliseconds(value: number): string {
  return `${Math.round(value)} ms`
}
