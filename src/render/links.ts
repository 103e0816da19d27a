import type { Timeline } from '../timeline/model.js'
import type { Cause } from '../trace/events.js'
import type { Row } from './canvas.js'
import type { Brush } from './lane-row.js'

/** Beyond this many, lines across the chart hide more than they show. */
const LINKS_AT_MOST = 48
const ROWS_AT_MOST = 40

/** What these do is drawn above the tasks, on the loop's row and that of the signals. */
const ABOVE: ReadonlySet<Cause['kind']> = new Set(['signal', 'callback', 'runner'])

/** Where each lane is drawn. */
export interface Drawn {
  readonly rows: readonly Row[]
  readonly rowOfTask: ReadonlyMap<number, number>
  readonly rowOfWorker: ReadonlyMap<string, number>
  readonly rowOfConnection: ReadonlyMap<number, number>
}

/** Lines from whoever woke a task to the arrow on its lane. Left out where columns are shared: they could mislead there. */
export function drawLinks(timeline: Timeline, drawn: Drawn, { columns, inks }: Brush): void {
  const jobs = new Map(timeline.jobs.map(job => [job.job, job]))
  const rowOfWaker = (by: Cause): number | undefined => {
    if (by.kind === 'task') return drawn.rowOfTask.get(by.task)
    if (by.kind === 'connection') return drawn.rowOfConnection.get(by.connection ?? -1)
    if (ABOVE.has(by.kind)) return -1
    const job = by.kind === 'job' ? jobs.get(by.job) : undefined
    return job?.worker == null ? undefined : drawn.rowOfWorker.get(`${job.pool}\n${job.worker}`)
  }
  const links = timeline.wakes.flatMap(({ task, by, ready }) => {
    const to = drawn.rowOfTask.get(task)
    const from = rowOfWaker(by)
    return to === undefined || from === undefined || from === to
      ? []
      : [{ from, to, column: columns.ofMoment(ready) }]
  })
  for (const { from, to, column } of links)
    drawn.rows[to]!.replace(column, inks.wake, from > to ? inks.wokenFromBelow : inks.wokenFromAbove)
  if (!columns.isExact || links.length > LINKS_AT_MOST || drawn.rows.length > ROWS_AT_MOST) return
  for (const { from, to, column } of links)
    for (let row = Math.min(from, to) + 1; row < Math.max(from, to); row++)
      drawn.rows[row]!.cross(column, inks.link)
}
