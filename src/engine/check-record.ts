import type { CheckFailure, CheckResult, CheckRun } from './engine.js'

interface Declared {
  readonly title: string
  readonly hints: readonly string[]
}

interface Moment {
  readonly title: string
  readonly schedule: number
}

interface EndedCheck extends Moment {
  readonly skipped: boolean
  readonly failure: CheckFailure | null
}

/** What has been proven about each check so far, over all the interpreters that it took. */
export function createCheckRecord(schedules: readonly number[]) {
  let declared: readonly Declared[] | null = null
  let suspicions: CheckRun['suspicions'] | null = null
  let running: Moment | null = null
  let broken: CheckRun['broken'] = null
  const ended: EndedCheck[] = []

  const endedOf = (title: string) => ended.filter(one => one.title === title)
  const isOver = (title: string) => {
    const runs = endedOf(title)
    return runs.some(one => one.skipped || one.failure !== null) || hasPassed(runs, schedules)
  }

  return {
    // The answer has not run yet when these come for the first time. What comes later could be its own.
    suspect: (found: CheckRun['suspicions']) => {
      suspicions ??= found
    },
    declare: (checks: readonly Declared[]) => {
      declared ??= checks
    },
    start: (check: Moment) => {
      running = { title: check.title, schedule: check.schedule }
    },
    end: (check: EndedCheck) => {
      ended.push(check)
      running = null
    },
    breakDown: (what: NonNullable<CheckRun['broken']>) => {
      broken ??= what
    },
    running: () => running,
    endedCount: () => ended.length,
    /** Nothing is left to run. */
    isSettled: () => broken !== null || (declared ?? []).every(({ title }) => isOver(title)),
    /** What a fresh interpreter need not run again. */
    skip: (): Moment[] =>
      (declared ?? []).flatMap(({ title }) => {
        const done = isOver(title) ? schedules : endedOf(title).map(one => one.schedule)
        return done.map(schedule => ({ title, schedule }))
      }),
    result: (): CheckRun => ({
      results: (declared ?? []).map(({ title, hints }) => resultOf(title, hints, endedOf(title), schedules)),
      suspicions: suspicions ?? [],
      broken,
    }),
  }
}

function resultOf(
  title: string,
  hints: readonly string[],
  runs: readonly EndedCheck[],
  schedules: readonly number[],
): CheckResult {
  return {
    title,
    hints,
    passed: hasPassed(runs, schedules),
    skipped: runs.some(one => one.skipped),
    failure: runs.find(one => one.failure !== null)?.failure ?? null,
  }
}

/** Every schedule has a proof of its own, and no proof says otherwise. */
function hasPassed(runs: readonly EndedCheck[], schedules: readonly number[]): boolean {
  const isClean = runs.every(one => !one.skipped && one.failure === null)
  return (
    isClean &&
    schedules.length > 0 &&
    schedules.every(schedule => runs.some(one => one.schedule === schedule))
  )
}
