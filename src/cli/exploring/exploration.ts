import type { Run } from '../../engine/engine.js'
import type { Outcome } from '../../trace/events.js'
import { wasStopped } from '../running/status.js'
import { type Conflict, conflictOf } from './conflict.js'
import { checkOf, endDifferently, isGood, type Trial, wentTheSame } from './ending.js'
import { type Schedule, schedulesFor, USUAL } from './schedules.js'
import { fewest } from './shrink.js'

/** What came of running a program under one schedule after the other. */
export interface Exploration {
  /**
   * Why it went no further. `unending`: the usual run was stopped, so that nothing can be compared with it.
   * `unsteady`: the usual run ends differently when it is repeated, so that no schedule is to blame.
   */
  readonly end: 'all-tried' | 'different' | 'unsteady' | 'unending' | 'interrupted' | 'out-of-time'
  /** How many schedules were tried before one ended differently, the usual one and that one among them. */
  readonly tried: number
  readonly usual: Run
  /** The run that ends differently, under as few differences as were found to be enough. */
  readonly other: Trial | null
  /** How those ended that we stopped: of their own ends nothing is known. */
  readonly stopped: readonly Outcome[]
  /** What got in one another's way in the usual run, or in the other; null: nothing that is proven. */
  readonly conflict: (Conflict & { readonly isUsual: boolean }) | null
}

export interface Explorer {
  /** Runs the program; `watches`: its accesses are recorded. */
  readonly runUnder: (schedule: Schedule, watches: boolean) => Promise<Run>
  /** How many schedules, the usual one among them. */
  readonly count: number
  readonly isOutOfTime: () => boolean
  /** The expression that has to hold; null: what is printed has to be the same. */
  readonly check: string | null
}

/** Somebody stopped a run, and with it all that was to follow. */
class Interrupted extends Error {}

/** Runs a program under one schedule after the other, until one ends differently from the usual one, and finds out why. */
export async function explore(explorer: Explorer): Promise<Exploration> {
  const usual = await explorer.runUnder(USUAL, false)
  let found: Exploration = { end: 'interrupted', tried: 0, usual, other: null, stopped: [], conflict: null }
  if (usual.outcome.kind === 'interrupted') return found
  if (wasStopped(usual.outcome) || checkOf(usual)?.how === 'invalid')
    return { ...found, end: 'unending', tried: 1 }
  try {
    for await (const known of search(explorer, usual)) found = known
    for await (const known of reasons(explorer, found)) found = known
    return found
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    return { ...found, end: 'interrupted' }
  }
}

/** What is known after each run. The last one is how it ended. */
async function* search(explorer: Explorer, usual: Run): AsyncGenerator<Exploration> {
  const { count, isOutOfTime, check } = explorer
  const first: Trial = { schedule: USUAL, run: usual }
  const differs = (trial: Trial) => endDifferently(trial, first, check !== null)
  let found: Exploration = { end: 'all-tried', tried: 1, usual, other: null, stopped: [], conflict: null }
  yield found
  const again = await trialOf(USUAL, explorer)
  if (differs(again)) return yield { ...found, end: 'unsteady', other: again }
  for (const schedule of schedulesFor(usual.events)) {
    if (found.tried >= count) return
    if (isOutOfTime()) return yield { ...found, end: 'out-of-time' }
    const trial = await trialOf(schedule, explorer)
    found = { ...found, tried: found.tried + 1 }
    if (wasStopped(trial.run.outcome)) found = { ...found, stopped: [...found.stopped, trial.run.outcome] }
    else if (differs(trial)) return yield { ...found, end: 'different', other: trial }
    yield found
  }
}

/** The same with fewer differences, then with what is in one another's way. */
async function* reasons(explorer: Explorer, found: Exploration): AsyncGenerator<Exploration> {
  if (found.end === 'unsteady') return
  const usual: Trial = { schedule: USUAL, run: found.usual }
  const differs = async (schedule: Schedule) => {
    const trial = await trialOf(schedule, explorer)
    const isKnown = !wasStopped(trial.run.outcome)
    return isKnown && endDifferently(trial, usual, explorer.check !== null) ? trial : null
  }
  let known = found
  if (known.other !== null)
    for await (const other of fewest(known.other, differs)) {
      known = { ...known, other }
      yield known
    }
  const { other } = known
  if (other === null) {
    if (!isGood(usual.run)) yield { ...known, conflict: await conflictBetween(usual, null, explorer) }
    return
  }
  const [failing, passing] = isGood(other.run) && !isGood(usual.run) ? [usual, other] : [other, usual]
  yield { ...known, conflict: await conflictBetween(failing, passing, explorer) }
}

/** What got in one another's way in the run that fails and not in the one that passes; where both end well, in either alone. */
async function conflictBetween(
  failing: Trial,
  passing: Trial | null,
  explorer: Explorer,
): Promise<Exploration['conflict']> {
  const events = await watchedEvents(failing, explorer)
  const others = passing === null ? [] : await watchedEvents(passing, explorer)
  if (events === null || others === null) return null
  const passes = passing !== null && isGood(passing.run)
  const found = conflictOf(events, passes ? others : [], explorer.check ?? '')
  if (found !== null || passing === null || !passes || !isGood(failing.run)) return inRunOf(failing, found)
  return inRunOf(passing, conflictOf(others, events, explorer.check ?? ''))
}

function inRunOf({ schedule }: Trial, conflict: Conflict | null): Exploration['conflict'] {
  return conflict === null ? null : { ...conflict, isUsual: schedule === USUAL }
}

/** The events of the same run with its accesses. Whoever is watched is written differently: null when anything else differs, too. */
async function watchedEvents({ schedule, run }: Trial, explorer: Explorer): Promise<Run['events'] | null> {
  const again = await trialOf(schedule, explorer, true)
  return wentTheSame(run, again.run) ? again.run.events : null
}

/** Throws Interrupted. */
async function trialOf(schedule: Schedule, { runUnder }: Explorer, watches = false): Promise<Trial> {
  const run = await runUnder(schedule, watches)
  if (run.outcome.kind === 'interrupted') throw new Interrupted()
  return { schedule, run }
}
