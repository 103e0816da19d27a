import type { Timeline } from '../timeline/model.js'
import type { Cause } from '../trace/events.js'
import type { Row } from './canvas.js'
import type { Columns } from './columns.js'
import type { Inks } from './inks.js'

/** Beyond this many, lines across the chart hide more than they show. */
const LINKS_AT_MOST = 48
const ROWS_AT_MOST = 40

/** What these do is drawn above the tasks, on the loop's row and that of the signals. */
const ABOVE: ReadonlySet<Cause['kind']> = new Set(['signal', 'callback', 'runner'])

/** The row in which each lane is drawn. */
export interface Places {
  readonly rows: number
  readonly rowOfTask: ReadonlyMap<number, number>
  /** Of those that are folded into one row. */
  readonly rowOfHidden: ReadonlyMap<number, number>
  readonly rowOfWorker: ReadonlyMap<string, number>
  readonly rowOfConnection: ReadonlyMap<number, number>
}

export interface Links {
  /** Arrows on the lanes of those who were woken; -1: from above all lanes. */
  readonly arrows: readonly { readonly from: number; readonly to: number; readonly column: number }[]
  /** By row, the columns in which lines go through it. */
  readonly crossings: ReadonlyMap<number, readonly number[]>
}

/** From whoever woke a task to the arrow on its lane. No lines where columns are shared: they could mislead there. */
export function findLinks(timeline: Timeline, places: Places, columns: Columns): Links {
  const jobs = new Map(timeline.jobs.map(job => [job.job, job]))
  const rowOfWaker = (by: Cause): number | undefined => {
    if (by.kind === 'task') return places.rowOfTask.get(by.task) ?? places.rowOfHidden.get(by.task)
    if (by.kind === 'connection') return places.rowOfConnection.get(by.connection ?? -1)
    if (ABOVE.has(by.kind)) return -1
    const job = by.kind === 'job' ? jobs.get(by.job) : undefined
    return job?.worker == null ? undefined : places.rowOfWorker.get(`${job.pool}\n${job.worker}`)
  }
  const arrows = timeline.wakes.flatMap(({ task, by, ready }) => {
    const to = places.rowOfTask.get(task)
    const from = rowOfWaker(by)
    return to === undefined || from === undefined || from === to
      ? []
      : [{ from, to, column: columns.ofMoment(ready) }]
  })
  const crossings = new Map<number, number[]>()
  if (!columns.isExact || arrows.length > LINKS_AT_MOST || places.rows > ROWS_AT_MOST)
    return { arrows, crossings }
  for (const { from, to, column } of arrows)
    for (let row = Math.min(from, to) + 1; row < Math.max(from, to); row++) {
      const others = crossings.get(row)
      if (others === undefined) crossings.set(row, [column])
      else others.push(column)
    }
  return { arrows, crossings }
}

export function drawLinks(rows: readonly Row[], { arrows, crossings }: Links, inks: Inks): void {
  for (const { from, to, column } of arrows)
    rows[to]!.replace(column, inks.wake, from > to ? inks.wokenFromBelow : inks.wokenFromAbove)
  for (const [row, columns] of crossings) for (const column of columns) rows[row]!.cross(column, inks.link)
}
