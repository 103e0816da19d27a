import { duration } from '../duration.js'
import type { TaskLane, Timeline } from '../model.js'
import { isUsedByOthers } from './rest.js'
import type { Warning } from './warning.js'

/** Less than this in all is not worth a change. Microseconds. */
const LOST_AT_LEAST = 50_000

/** Tasks of one coroutine, each awaited before the next was made, in a run where nothing else happened meanwhile. */
export const lateAwait: Warning = {
  id: 'late-await',
  finds: timeline =>
    timeline.tasks.flatMap(parent =>
      chainsOf(parent, timeline).flatMap(chain => {
        const lasted = chain.map(({ created, ended }) => ended!.moment.at - created.at)
        const sum = lasted.reduce((total, one) => total + one, 0)
        const own = [parent, ...chain]
        const isShared = chain.some(({ created, ended }) =>
          isUsedByOthers(created.at, ended!.moment.at, own, timeline),
        )
        if (sum - Math.max(...lasted) < LOST_AT_LEAST || isShared) return []
        return [
          {
            says: `${parent.name} made ${chain.length} tasks of ${chain[0]!.coroutine} and awaited each before it made the next: ${duration(sum)} in all, never two at once.`,
            advice: 'If none needs what another brings, make all of them first, and await them then.',
            place: chain[0]!.place,
            task: parent.task,
          },
        ]
      }),
    ),
}

/** Two and more in a row. One that failed may be why there was another, so it is in no row. */
function chainsOf(parent: TaskLane, { tasks }: Timeline): readonly (readonly TaskLane[])[] {
  const chains: TaskLane[][] = []
  for (const child of tasks) {
    if (child.parent !== parent.task || !isAwaitedAtOnce(child, parent)) continue
    const last = chains.at(-1)?.at(-1)
    if (last?.coroutine === child.coroutine && !restedBetween(last, child, parent)) chains.at(-1)!.push(child)
    else chains.push([child])
  }
  return chains.filter(({ length }) => length > 1)
}

/** What its maker waited for next was this task alone, until it returned. */
function isAwaitedAtOnce({ task, created, ended }: TaskLane, { spans }: TaskLane): boolean {
  if (ended?.how !== 'returned') return false
  const next = spans.find(({ waiting, from }) => waiting !== null && from.index > created.index)
  if (next?.waiting?.on !== 'task' || next.to.at < ended.moment.at) return false
  return next.waiting.tasks.length === 1 && next.waiting.tasks[0] === task
}

function restedBetween(one: TaskLane, next: TaskLane, { spans }: TaskLane): boolean {
  return spans.some(
    ({ waiting, from }) =>
      waiting !== null && from.index > one.ended!.moment.index && from.index < next.created.index,
  )
}
