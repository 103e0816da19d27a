import type { ConnectionLane } from '../../timeline/model.js'
import { widthOf } from '../text/printable.js'
import { Row } from './canvas.js'
import type { Brush } from './lane-row.js'

/** Draws a connection: since when and how long it was open, and what was on its way from which end to the other. */
export function connectionRow(lane: ConnectionLane, { columns, inks }: Brush): Row {
  const row = new Row(columns.width)
  const { asked, opened, refused, parcels, ends } = lane
  const over = closedAt(lane)
  if (opened !== null) {
    row.fill(columns.ofMoment(asked), columns.ofMoment(opened), inks.waiting)
    const last = over === null ? columns.endColumn : columns.ofMoment(over)
    row.fill(columns.ofMoment(opened), last + 1, inks.connected)
  }
  for (const { by, bytes, sent, arrives } of parcels) {
    const ink = inks[`${by}-sends`]
    const [from, to] = [columns.ofMoment(sent), columns.ofTime(arrives)]
    if (arrives > sent.at) {
      row.fill(from + 1, to, inks.onItsWay)
      const label = ` ${bytes} B `
      if (widthOf(label) <= to - from - 1) row.write(from + 1, label, inks.onItsWay.paint)
    }
    row.put(from, ink)
  }
  if (refused !== null) {
    row.fill(columns.ofMoment(asked), columns.ofMoment(refused), inks.waiting)
    row.put(columns.ofMoment(refused), inks.raised)
  }
  for (const { how, moment } of ends) if (how === 'reset') row.put(columns.ofMoment(moment), inks.raised)
  return row
}

/** When both ends were gone; null: it was never closed on both sides. */
function closedAt({ ends }: ConnectionLane): ConnectionLane['asked'] | null {
  const gone = ends.filter(end => end.how !== 'eof')
  return gone.length < 2 ? null : gone.at(-1)!.moment
}
