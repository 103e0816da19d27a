import type { ConnectionLane, Moment, Timeline, Wake } from '../../timeline/model.js'
import { firstPast } from '../../timeline/search.js'

type Parcel = ConnectionLane['parcels'][number]
type Side = Parcel['by']

/** What woke tasks that waited for a connection: the bytes that had just arrived from its other end. Missing: not known. */
export function sendersOf(part: Timeline): ReadonlyMap<Wake, Parcel> {
  const { connections, wakes } = part.whole ?? part
  const parcelsOf = new Map(connections.map(lane => [lane.connection, parcelsFor(lane)]))
  const lastOf = new Map<string, Moment>()
  const senders = new Map<Wake, Parcel>()
  for (const wake of wakes) {
    const { task, by, ready } = wake
    if (by.kind !== 'connection' || by.connection === null) continue
    const parcels = parcelsOf.get(by.connection)?.(task) ?? []
    const parcel = parcels[firstPast(parcels, one => !hasArrived(one, ready)) - 1]
    const key = `${by.connection} ${task}`
    const last = lastOf.get(key)
    lastOf.set(key, ready)
    // What had arrived by the wake-up before this one is not the cause of this one: the connection ended.
    if (parcel !== undefined && (last === undefined || !hasArrived(parcel, last))) senders.set(wake, parcel)
  }
  return senders
}

function hasArrived({ sent, arrives }: Parcel, { at, index }: Moment): boolean {
  return sent.index < index && arrives <= at
}

/** What was sent to a task: all from the side that is not its own. Nothing where its side is not known. */
function parcelsFor({ task: caller, parcels }: ConnectionLane): (task: number) => readonly Parcel[] {
  const sent = { client: [] as Parcel[], server: [] as Parcel[] }
  const sideOf = new Map<number | null, Side>([[caller, 'client']])
  for (const parcel of parcels) {
    sent[parcel.by].push(parcel)
    if (parcel.task !== null) sideOf.set(parcel.task, parcel.by)
  }
  return task => {
    const side = sideOf.get(task)
    if (side !== undefined) return side === 'client' ? sent.server : sent.client
    return sent.client.length === 0 ? sent.server : sent.server.length === 0 ? sent.client : []
  }
}
