import type { CheckRun } from '../engine/engine.js'

/** How an answer fails, by the titles of the checks: what is compared to find out which mistake was made. */
export type Fingerprint = Readonly<Record<string, FailedCheck>>

interface FailedCheck {
  readonly kind: string
  readonly message: string
  /** The virtual times at which anything happened: they tell one mistake from another better than names or lines do. */
  readonly times: readonly number[]
}

/** Empty when nothing can be compared: the answer passed, or was not judged. */
export function fingerprintOf({ results, broken }: CheckRun): Fingerprint {
  if (broken !== null) return {}
  return Object.fromEntries(
    results.flatMap(({ title, failure }) => {
      if (failure === null) return []
      const { kind, message, events } = failure
      return [[title, { kind, message, times: [...new Set(events.map(event => event.at))] }]]
    }),
  )
}

/** 0: they fail differently, in other checks or by another kind of failure. Else 1, and up to 3 when all is the same. */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  const titles = Object.keys(one)
  const isSame =
    titles.length > 0 &&
    titles.length === Object.keys(other).length &&
    titles.every(title => other[title]?.kind === one[title]!.kind)
  if (!isSame) return 0
  const alike = titles.map(title => alikeness(one[title]!, other[title]!))
  return 1 + alike.reduce((sum, value) => sum + value, 0) / titles.length
}

function alikeness(one: FailedCheck, other: FailedCheck): number {
  const times = new Set([...one.times, ...other.times])
  const shared = one.times.filter(time => other.times.includes(time)).length
  return (one.message === other.message ? 1 : 0) + (times.size === 0 ? 1 : shared / times.size)
}
