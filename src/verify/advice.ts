import type { CourseExercise } from '../course/exercise.js'
import type { CheckFailure, CheckRequest, CheckRun } from '../engine/engine.js'
import { readWrongAnswers } from './exercise-files.js'

type RunChecks = (request: Pick<CheckRequest, 'answer' | 'schedules'>) => Promise<CheckRun>

/**
 * The advice of the known wrong answer that fails in the same way: the same checks fail, each by the same kind of failure.
 * Where several do, the one whose runs were most alike; where those give different advice and none is nearer, nothing is
 * said, for wrong advice is worse than none.
 */
export async function adviceFor(
  exercise: CourseExercise,
  run: CheckRun,
  runChecks: RunChecks,
): Promise<string | null> {
  const failed = failures(run)
  const schedules = [...new Set([...failed.values()].map(failure => failure.schedule))].sort((a, b) => a - b)
  const candidates = readWrongAnswers(exercise).filter(
    ({ fails, advice }) => advice && fails && failed.has(fails),
  )

  const alike = await Promise.all(
    candidates.map(async ({ file, source, advice }) => {
      const wrong = failures(await runChecks({ answer: { file, source }, schedules }))
      return { advice: advice!, likeness: likenessOf(failed, wrong) ?? 0 }
    }),
  )
  const most = Math.max(0, ...alike.map(({ likeness }) => likeness))
  if (most === 0) return null
  const best = new Set(alike.filter(({ likeness }) => likeness === most).map(({ advice }) => advice))
  return best.size === 1 ? [...best][0]! : null
}

function failures(run: CheckRun): ReadonlyMap<string, CheckFailure> {
  if (run.broken !== null || run.answerFault !== null) return new Map()
  return new Map(
    run.results.flatMap(({ title, failure }) => (failure === null ? [] : [[title, failure] as const])),
  )
}

/** Null: they fail differently. Else 1, and more by the average over the failed checks of how alike messages and times were. */
function likenessOf(
  one: ReadonlyMap<string, CheckFailure>,
  other: ReadonlyMap<string, CheckFailure>,
): number | null {
  const isSame =
    one.size === other.size && [...one].every(([title, { kind }]) => other.get(title)?.kind === kind)
  if (!isSame || one.size === 0) return null
  const sum = [...one].reduce((total, [title, failure]) => {
    const twin = other.get(title)!
    return total + (failure.message === twin.message ? 1 : 0) + overlap(times(failure), times(twin))
  }, 0)
  return 1 + sum / one.size
}

/** The virtual times at which anything happened: they tell one mistake from another better than names or lines do. */
function times({ events }: CheckFailure): ReadonlySet<number> {
  return new Set(events.map(event => event.at))
}

function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const union = new Set([...one, ...other])
  return union.size === 0 ? 0 : [...one].filter(time => other.has(time)).length / union.size
}
