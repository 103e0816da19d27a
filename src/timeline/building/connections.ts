import type { TraceEvent } from '../../trace/events.js'
import type { ConnectionEnd, ConnectionLane, Moment, Parcel } from '../model.js'
import { jobNames } from '../names.js'

interface Draft extends Omit<ConnectionLane, 'name'> {
  opened: Moment | null
  refused: Moment | null
  readonly parcels: Parcel[]
  readonly ends: ConnectionEnd[]
}

/** Follows each connection: what was sent on it, by whom, and how it ended. */
export function buildConnections(events: readonly TraceEvent[]): readonly ConnectionLane[] {
  const drafts = new Map<number, Draft>()
  for (const [index, event] of events.entries()) {
    const now = { at: event.at, index }
    switch (event.type) {
      case 'connection.asked': {
        const { connection, address, latency, task, place } = event
        drafts.set(connection, {
          kind: 'connection',
          connection,
          address,
          latency,
          task,
          place,
          asked: now,
          opened: null,
          refused: null,
          parcels: [],
          ends: [],
        })
        break
      }
      case 'connection.opened':
      case 'connection.refused': {
        const draft = drafts.get(event.connection)
        if (draft !== undefined) draft[event.type === 'connection.opened' ? 'opened' : 'refused'] = now
        break
      }
      case 'connection.sent': {
        const { by, bytes, arrives, task } = event
        drafts.get(event.connection)?.parcels.push({ by, bytes, sent: now, arrives, task })
        break
      }
      case 'connection.ended':
        drafts.get(event.connection)?.ends.push({ by: event.by, how: event.how, moment: now })
    }
  }
  const all = [...drafts.values()]
  const names = jobNames(all.map(({ address }) => address))
  return all.map((draft, at) => ({ ...draft, name: names[at]! }))
}
