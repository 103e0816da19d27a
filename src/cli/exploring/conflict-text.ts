import { glyphsOf } from '../../render/look/glyphs.js'
import type { Look } from '../../render/look/look.js'
import { namesOf, workerKind } from '../../render/text/names.js'
import { padded, printable, widthOf } from '../../render/text/printable.js'
import { clockTime } from '../../render/text/time.js'
import { where } from '../../render/text/words.js'
import type { Timeline } from '../../timeline/model.js'
import { filled } from '../terminal/text.js'
import type { Access, Conflict } from './conflict.js'

/** Who read and wrote what, when and where, and who came between. `timeline` is of the run in which it happened. */
export function conflictLines(conflict: Conflict, timeline: Timeline, look: Look): string {
  const { read, between, write, isUnread } = conflict
  const names = namesOf(timeline, glyphsOf(look))
  const who = ({ task, job }: Access) => {
    if (job !== null) return `${names.job(job)}${workerKind(names.jobFacts(job))}`
    return task === null ? 'the program' : names.task(task)
  }
  const rows = [read, between, write].map(access => [
    `  ${clockTime(access.at, 3)}`,
    who(access),
    access.kind === 'read' ? 'reads' : 'writes',
    printable(access.name),
    where(access.place),
  ])
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => widthOf(row[column]!))))
  const table = rows.map(
    row =>
      `${row
        .map((cell, at) => padded(cell, widths[at]!))
        .join('  ')
        .trimEnd()}\n`,
  )
  const meaning = isUnread
    ? `${who(write)} wrote without having read what ${who(between)} had written.`
    : `What ${who(read)} had read before may no longer have held when it wrote.`
  return `${table.join('')}${filled(meaning, look)}\n`
}
