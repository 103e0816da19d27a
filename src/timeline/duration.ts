/** "2.0 s", "0.25 s", "0.3 ms": seconds as one says them, never more precise than a millisecond. */
export function duration(micros: number): string {
  if (micros > 0 && micros < 1000) return `${trimmed(micros / 1000, 3, 1)} ms`
  return `${trimmed(micros / 1_000_000, 3, 1)} s`
}

/** A number with as few decimals as it needs, between `least` and `most`. */
export function trimmed(value: number, most: number, least = 0): string {
  const [whole, decimals = ''] = value.toFixed(most).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0')
  return kept === '' ? whole! : `${whole}.${kept}`
}
