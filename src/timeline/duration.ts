/** "2.0 s", "0.25 s", "0.3 ms", "1 h 30 min", "400 d": times as one says them, never more precise than a millisecond. */
export function duration(micros: number): string {
  if (micros >= HOUR) return inUnits(micros)
  if (micros > 0 && micros < 1000) return `${trimmed(micros / 1000, 3, 1)} ms`
  return `${trimmed(micros / 1_000_000, 3, 1)} s`
}

/** A number with as few decimals as it needs, between `least` and `most`. */
export function trimmed(value: number, most: number, least = 0): string {
  const [whole, decimals = ''] = value.toFixed(most).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0')
  return kept === '' ? whole! : `${whole}.${kept}`
}

const SECOND = 1_000_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

function inUnits(micros: number): string {
  const whole = (
    [
      [24 * HOUR, 'd'],
      [HOUR, 'h'],
      [MINUTE, 'min'],
    ] as const
  ).map(([length, unit], at, units) => {
    const rest = at === 0 ? micros : micros % units[at - 1]![0]
    return [Math.floor(rest / length), unit] as const
  })
  const seconds = trimmed((micros % MINUTE) / SECOND, 3)
  return [...whole, [seconds, 's'] as const]
    .filter(([count]) => count !== 0 && count !== '0')
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}

/** A time that was measured: to a tenth of a second, below that to a hundredth, for more of it is chance. */
export function realTime(micros: number): string {
  const unit = micros < 100_000 ? 10_000 : 100_000
  return duration(Math.max(1, Math.round(micros / unit)) * unit)
}
