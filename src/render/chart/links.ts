import { grouped } from '../../timeline/grouped.js'
import type { Timeline } from '../../timeline/model.js'
import type { Cause } from '../../trace/events.js'
import type { Inks } from '../look/inks.js'
import type { Row } from './canvas.js'
import type { Columns } from './columns.js'

/** Beyond these, lines across a chart hide more than they show. */
const LINKS_AT_MOST = 48
const ROWS_AT_MOST = 40

/** What these do is drawn above the tasks, on the loop's row and that of the signals. */
const ABOVE: ReadonlySet<Cause['kind']> = new Set(['signal', 'callback', 'runner'])

/** The row of each lane that is drawn. */
export interface RowsOfLanes {
  readonly rowOfTask: ReadonlyMap<number, number>
  /** Of tasks that are folded into one row: they wake others, too. */
  readonly rowOfHidden: ReadonlyMap<number, number>
  /** By pool and name. */
  readonly rowOfWorker: ReadonlyMap<string, number>
  readonly rowOfConnection: ReadonlyMap<number, number>
}

/** From the row of whoever woke a task (-1: from above all of them) to the task's. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly column: number
}

/** The wake-ups that go from one row to another. */
export function linksOf(timeline: Timeline, rows: RowsOfLanes, columns: Columns): readonly Link[] {
  const jobs = new Map(timeline.jobs.map(job => [job.job, job]))
  const rowOfWaker = (by: Cause): number | undefined => {
    if (by.kind === 'task') return rows.rowOfTask.get(by.task) ?? rows.rowOfHidden.get(by.task)
    if (by.kind === 'connection') return rows.rowOfConnection.get(by.connection ?? -1)
    if (ABOVE.has(by.kind)) return -1
    const job = by.kind === 'job' ? jobs.get(by.job) : undefined
    return job?.worker == null ? undefined : rows.rowOfWorker.get(`${job.pool}\n${job.worker}`)
  }
  return timeline.wakes.flatMap(({ task, by, ready }) => {
    const to = rows.rowOfTask.get(task)
    const from = rowOfWaker(by)
    return to === undefined || from === undefined || from === to
      ? []
      : [{ from, to, column: columns.ofMoment(ready) }]
  })
}

/** Whether lines from row to row show more than they hide. Where columns are shared, they could mislead. */
export function areLinesClear(links: readonly Link[], rows: number, { isExact }: Columns): boolean {
  return isExact && links.length <= LINKS_AT_MOST && rows <= ROWS_AT_MOST
}

/** By row, the columns in which lines go through it. */
export type Crossings = ReadonlyMap<number, readonly number[]>

export function crossingsOf(links: readonly Link[]): Crossings {
  return grouped(
    links.flatMap(({ from, to, column }) => {
      const first = Math.min(from, to) + 1
      return Array.from({ length: Math.max(from, to) - first }, (_, at) => [first + at, column] as const)
    }),
  )
}

/** Lines from whoever woke a task to the arrow on its lane. */
export function drawLinks(
  rows: readonly Row[],
  links: readonly Link[],
  crossings: Crossings,
  inks: Inks,
): void {
  for (const { from, to, column } of links)
    rows[to]!.replace(column, inks.wake, from > to ? inks.wokenFromBelow : inks.wokenFromAbove)
  for (const [row, columns] of crossings) for (const column of columns) rows[row]!.cross(column, inks.link)
}
