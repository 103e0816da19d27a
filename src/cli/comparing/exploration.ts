import type { Run } from '../../engine/engine.js'
import type { Outcome } from '../../trace/events.js'
import { wasStopped } from '../running/status.js'

/** What came of running a program under one schedule after the other. */
export interface Exploration {
  /**
   * Why it went no further. `unending`: the usual run was stopped, so that nothing can be compared with it.
   * `unsteady`: the usual run ends differently when it is repeated, so that no schedule is to blame.
   */
  readonly end: 'all-tried' | 'different' | 'unsteady' | 'unending' | 'interrupted' | 'out-of-time'
  /** How many schedules were tried, the usual one among them. */
  readonly tried: number
  readonly usual: Run
  /** The run that ends differently. */
  readonly other: { readonly seed: number; readonly run: Run } | null
  /** How those ended that we stopped: of their own ends nothing is known. */
  readonly stopped: readonly Outcome[]
}

/** Runs a program under `count` schedules, or until one ends differently from the usual one. */
export async function exploreSchedules(
  runWith: (seed: number) => Promise<Run>,
  count: number,
  isOutOfTime: () => boolean,
): Promise<Exploration> {
  const usual = await runWith(0)
  const stopped: Outcome[] = []
  const ended = (
    end: Exploration['end'],
    tried: number,
    other: Exploration['other'] = null,
  ): Exploration => ({
    end,
    tried,
    usual,
    other,
    stopped,
  })
  if (usual.outcome.kind === 'interrupted') return ended('interrupted', 0)
  if (wasStopped(usual.outcome)) return ended('unending', 1)
  const again = await runWith(0)
  if (again.outcome.kind === 'interrupted') return ended('interrupted', 1)
  if (endsOtherwise(again, usual)) return ended('unsteady', 1, { seed: 0, run: again })
  for (let seed = 1; seed < count; seed++) {
    if (isOutOfTime()) return ended('out-of-time', seed)
    const run = await runWith(seed)
    if (run.outcome.kind === 'interrupted') return ended('interrupted', seed)
    if (wasStopped(run.outcome)) stopped.push(run.outcome)
    else if (endsOtherwise(run, usual)) return ended('different', seed + 1, { seed, run })
  }
  return ended('all-tried', count)
}

/** All that a run printed, on both streams. */
export function outputOf({ events }: Run): string {
  return events.map(event => (event.type === 'output' ? event.text : '')).join('')
}

/** What a user would see of a run is what it printed, and how it ended. */
function endsOtherwise(one: Run, other: Run): boolean {
  const isOther = outputOf(one) !== outputOf(other)
  return isOther || JSON.stringify(one.outcome) !== JSON.stringify(other.outcome)
}
