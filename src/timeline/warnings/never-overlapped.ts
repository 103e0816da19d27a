import { duration } from '../duration.js'
import { isUsedByOthers, restsOf } from './rest.js'
import type { Warning } from './warning.js'

/** Less than this in all is not worth a change. Microseconds. */
const LOST_AT_LEAST = 50_000

/** Awaits in a row that need nothing from one another, in a run where nothing else happened meanwhile. */
export const neverOverlapped: Warning = {
  id: 'never-overlapped',
  finds: timeline =>
    timeline.independent.flatMap(independent => {
      const { place, function: name, first, last } = independent
      for (const lane of timeline.tasks) {
        const waits = restsOf(lane).filter(({ waiting }) => {
          const line = waiting?.place?.file === place.file ? waiting.place.line : 0
          return line >= first && line <= last
        })
        if (
          waits.length < 2 ||
          waits.some(({ from, to }) => isUsedByOthers(from.at, to.at, [lane], timeline))
        )
          continue
        const sum = waits.reduce((total, { from, to }) => total + to.at - from.at, 0)
        const longest = Math.max(...waits.map(({ from, to }) => to.at - from.at))
        if (sum - longest < LOST_AT_LEAST) continue
        return [
          {
            says: `${lane.name} awaited ${name}() ${waits.length} times one after the other: ${duration(sum)} in all, though none needs what another brings.`,
            advice: 'Let them wait together, with `asyncio.gather(...)` or in a TaskGroup.',
            place,
            task: lane.task,
          },
        ]
      }
      return []
    }),
}
