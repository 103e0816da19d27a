import type { ConnectionLane, Moment } from '../../timeline/model.js'
import type { PageLane, PageMark, PageSpan, PageState } from './data.js'
import { fromTo, type LaneTools, NEVER } from './lane-tools.js'

/** A connection: asked for, open until both ends are gone, and what is on its way between them. */
export function pageConnection(lane: ConnectionLane, tools: LaneTools): PageLane {
  return {
    name: tools.words.connection(lane.connection),
    depth: 0,
    kind: 'connection',
    spans: spansOf(lane, tools),
    marks: marksOf(lane, tools),
  }
}

/** Spans of a lane never overlap: the connection is open between those in which something is on its way. */
function spansOf({ asked, opened, refused, parcels, ends }: ConnectionLane, tools: LaneTools): PageSpan[] {
  const span = (state: PageState, from: Moment, to: Moment | null, says: string): PageSpan => {
    const { texts, time, position, step, end } = tools
    const when = to === null ? `from ${time(from.at)} s on` : fromTo(from.at, to.at, tools)
    return {
      state,
      from: position(from),
      to: to === null ? end : Math.max(position(from), position(to)),
      text: texts.numberOf(says),
      time: texts.numberOf(when),
      since: step(from),
      until: to === null ? NEVER : step(to),
      labels: texts.numberOf(''),
    }
  }
  const begun = opened ?? refused
  const asking = span('waiting', asked, begun, 'connects')
  if (opened === null) return [asking]
  const gone = ends.filter(end => end.how !== 'eof')
  const over = gone.length < 2 ? null : gone.at(-1)!.moment
  const spans: PageSpan[] = [asking]
  let now = opened
  for (const { sent, arrives, count } of flightsOf(parcels)) {
    if (isBefore(now, sent)) spans.push(span('open', now, sent, 'open'))
    spans.push(span('sent', sent, arrives, count === 1 ? 'on its way' : `${count} times bytes on their way`))
    now = arrives
  }
  return over === null || isBefore(now, over) ? [...spans, span('open', now, over, 'open')] : spans
}

interface Flight {
  readonly sent: Moment
  readonly arrives: Moment
  readonly count: number
}

/** When something was on its way, what overlaps taken together. */
function flightsOf(parcels: ConnectionLane['parcels']): readonly Flight[] {
  const flights: Flight[] = []
  for (const { sent, arrives } of parcels) {
    if (arrives === sent.at) continue
    const [last, arrival] = [flights.at(-1), { at: arrives, index: -1 }]
    if (last === undefined || last.arrives.at <= sent.at) flights.push({ sent, arrives: arrival, count: 1 })
    else {
      const later = last.arrives.at > arrives ? last.arrives : arrival
      flights[flights.length - 1] = { sent: last.sent, arrives: later, count: last.count + 1 }
    }
  }
  return flights
}

function marksOf({ refused, parcels, ends }: ConnectionLane, tools: LaneTools): PageMark[] {
  const { position, step } = tools
  const sent = parcels.map(({ by, bytes, sent: from, arrives }): PageMark => {
    const says = `the ${by} sends ${bytes} bytes (${fromTo(from.at, arrives, tools)})`
    return [by === 'client' ? 'client-sends' : 'server-sends', position(from), says, step(from)]
  })
  const broken = ends.flatMap(({ how, moment }): readonly PageMark[] =>
    how === 'reset' ? [['raised', position(moment), 'reset', step(moment)]] : [],
  )
  const failed: readonly PageMark[] =
    refused === null ? [] : [['raised', position(refused), 'refused', step(refused)]]
  return [...sent, ...broken, ...failed].sort((one, other) => one[1] - other[1])
}

function isBefore(one: Moment, other: Moment): boolean {
  return one.at < other.at || (one.at === other.at && one.index >= 0 && one.index < other.index)
}
