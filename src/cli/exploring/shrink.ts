import type { Trial } from './ending.js'
import { type Schedule, SHORT } from './schedules.js'

/**
 * The same end with fewer things that are late, and less late, as far as leaving away shows it: each better one as it is found.
 * `differs` gives a run under a schedule if it ends differently from the usual one.
 */
export async function* fewest(
  found: Trial,
  differs: (schedule: Schedule) => Promise<Trial | null>,
): AsyncGenerator<Trial> {
  let best: Trial | null = found
  while (best !== null) {
    const { schedule }: Trial = best
    best = null
    for (const less of lessThan(schedule)) {
      best = await differs(less)
      if (best === null) continue
      yield best
      break
    }
  }
}

/** The fewest first: one alone, one half, all but one, and at last all of them, less late. */
function* lessThan({ seed, late }: Schedule): Generator<Schedule> {
  const middle = Math.ceil(late.length / 2)
  if (late.length > 1) for (const one of late) yield { seed, late: [one] }
  if (late.length > 3)
    for (const half of [late.slice(0, middle), late.slice(middle)]) yield { seed, late: half }
  if (late.length > 2) for (const but of late) yield { seed, late: late.filter(one => one !== but) }
  for (const long of late)
    if (long.seconds > SHORT)
      yield { seed, late: late.map(one => (one === long ? { ...one, seconds: SHORT } : one)) }
}
