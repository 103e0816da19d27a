import type { CheckFailure, CheckResult, CheckRun, Suspicion } from './engine.js'

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

/** More than anybody reads. */
const MOST_SUSPICIONS = 40

/**
 * What has been proven about each check so far, over all the interpreters that it took. An answer that got hold of our
 * channel could say anything there, so what is out of turn is refused: checks come in the order in which they were
 * declared, under each schedule once, and end when they have started. False: it was refused.
 */
export function createCheckRecord(schedules: readonly number[], knownWrong = 0) {
  let declared: readonly Declared[] | null = null
  const suspicions = createSuspicions()
  const wrongFailed: boolean[] = []
  let last = -1
  let running: Moment | null = null
  let broken: CheckRun['broken'] = null
  const ended: EndedCheck[] = []

  const endedOf = (title: string) => ended.filter(one => one.title === title)
  const isOver = (title: string) =>
    endedOf(title).some(one => one.skipped || one.failure !== null) || hasPassed(endedOf(title), schedules)
  /** Whether it comes after all that has come, and there is such a check. */
  const isInTurn = ({ title, schedule }: Moment) => {
    const check = (declared ?? []).findIndex(one => one.title === title)
    const place = check * schedules.length + schedules.indexOf(schedule)
    if (check < 0 || !schedules.includes(schedule) || place <= last || isOver(title)) return false
    last = place
    return true
  }
  const hasPassedAll = () =>
    (declared ?? []).length > 0 && declared!.every(({ title }) => hasPassed(endedOf(title), schedules))
  const judgesWrongly = () => hasPassedAll() && wrongFailed.filter(Boolean).length < knownWrong

  return {
    suspect: suspicions.add,
    // The answer has not run yet when they come for the first time. What comes later could be its own.
    declare: (checks: readonly Declared[]) => {
      declared ??= checks
    },
    start: ({ title, schedule }: Moment): boolean => {
      if (running !== null || !isInTurn({ title, schedule })) return false
      running = { title, schedule }
      return true
    },
    end: (check: EndedCheck): boolean => {
      const isRunning = running?.title === check.title && running.schedule === check.schedule
      const isPassedOver = running === null && check.skipped && isInTurn(check)
      if (!isRunning && !isPassedOver) return false
      ended.push(check)
      running = null
      return true
    },
    /** A known wrong answer was judged after a pass. */
    judgeWrong: (index: number, failed: boolean): boolean => {
      if (index !== wrongFailed.length || index >= knownWrong || !hasPassedAll()) return false
      wrongFailed.push(failed)
      return true
    },
    breakDown: (what: NonNullable<CheckRun['broken']>) => {
      broken ??= what
    },
    running: () => running,
    endedCount: () => ended.length,
    hasPassed: hasPassedAll,
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
      suspicions: judgesWrongly() ? [...suspicions.all, JUDGES_WRONGLY] : suspicions.all,
      wrongFailed: [...wrongFailed],
      broken,
    }),
  }
}

/** Nothing that was said of an answer is ever taken back. */
function createSuspicions() {
  const all: Suspicion[] = []
  return {
    all,
    add: (found: readonly Suspicion[]) => {
      const isNew = ({ line, what }: Suspicion) => !all.some(one => one.line === line && one.what === what)
      all.push(...found.filter(isNew).slice(0, MOST_SUSPICIONS - all.length))
    },
  }
}

/** A pass has to be earned where wrong answers still fail. */
const JUDGES_WRONGLY: Suspicion = { line: null, what: 'known wrong answers were not refused after it' }

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
