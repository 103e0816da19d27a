import type { ConnectionLane, Entry, Mark, Moment, Span, Timeline } from '../timeline/model.js'
import { glyphsOf, numberMark } from './glyphs.js'
import { renderHeader } from './header.js'
import { PLAIN_LOOK } from './look.js'
import { paletteOf } from './palette.js'
import { positionsOf } from './positions.js'
import { printable } from './printable.js'
import { entryName, entryText, isTold } from './story-entry.js'
import { renderSummary } from './summary.js'
import { clockDecimals, clockTime } from './time.js'
import { type Words, wordsFor } from './words.js'

/** What the page shows, as it is embedded in it. Positions are along an axis on which no two beats share a place. */
export interface PageData {
  readonly title: string
  readonly header: string
  readonly summary: string
  /** The last position. */
  readonly end: number
  readonly lanes: readonly PageLane[]
  /** Texts that occur often, named by their place here. */
  readonly texts: readonly string[]
  /** Positions of instants, and their times. */
  readonly ticks: readonly (readonly [position: number, text: string])[]
  readonly wakes: readonly (readonly [from: number, to: number, position: number])[]
  readonly story: readonly PageStep[]
  /** Source texts by file; those that could not be read are missing. */
  readonly sources: Readonly<Record<string, string>>
}

export interface PageLane {
  readonly name: string
  readonly depth: number
  readonly kind: 'task' | 'worker' | 'connection' | 'loop'
  readonly spans: readonly PageSpan[]
  readonly marks: readonly (readonly [kind: Mark['kind'], position: number, note: string])[]
}

/** `text` and `time` are numbers of texts; `file` is one, too, or -1. */
export type PageSpan = readonly [
  state: Span['state'],
  from: number,
  to: number,
  text: number,
  time: number,
  file: number,
  line: number,
]

export interface PageStep {
  readonly position: number
  readonly time: string
  readonly who: string
  readonly says: string
  readonly number: string
  /** The lane it happened on; -1: none. */
  readonly lane: number
  readonly file: string
  readonly line: number
  /** What it printed. */
  readonly printed: string
}

/** Everything that is shown of a timeline. `sources` are the texts of the program's own files. */
export function pageData(timeline: Timeline, sources: Readonly<Record<string, string>>): PageData {
  const words = wordsFor(timeline, glyphsOf(PLAIN_LOOK))
  const position = positionsOf(timeline)
  const texts = new Texts()
  const decimals = clockDecimals(timeline)
  const time = (at: number) => clockTime(at, decimals)
  const spanOf = (span: Span): PageSpan => {
    const says =
      span.waiting !== null ? words.waits(span.waiting) : span.job !== null ? words.job(span.job) : span.label
    const place = span.waiting?.place ?? null
    return [
      span.state,
      position(span.from),
      position(span.to),
      texts.numberOf(printable(says)),
      texts.numberOf(`${time(span.from.at)} to ${time(span.to.at)}`),
      place === null ? -1 : texts.numberOf(place.file),
      place?.line ?? 0,
    ]
  }
  const marksOf = (marks: readonly Mark[]) =>
    marks.map(({ kind, moment, note }) => [kind, position(moment), printable(note)] as const)
  const laneOfTask = new Map(timeline.tasks.map(({ task }, at) => [task, at + 1]))
  const lanes: PageLane[] = [
    { name: 'loop', depth: 0, kind: 'loop', spans: timeline.loop.spans.map(spanOf), marks: [] },
    ...timeline.tasks.map(lane => ({
      name: words.task(lane.task),
      depth: lane.depth,
      kind: 'task' as const,
      spans: lane.spans.map(spanOf),
      marks: marksOf(lane.marks),
    })),
    ...timeline.workers.map(lane => ({
      name: words.worker(lane.name),
      depth: 0,
      kind: 'worker' as const,
      spans: lane.spans.map(spanOf),
      marks: marksOf(lane.marks),
    })),
    ...timeline.connections.map(lane => connectionLane(lane, words, position, texts, time)),
  ]
  return {
    title: printable(timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio'),
    header: renderHeader(timeline, PLAIN_LOOK).trim(),
    summary: renderSummary(timeline, { ...PLAIN_LOOK, width: 100_000 }),
    end: position(timeline.end),
    lanes,
    texts: texts.all,
    ticks: ticksOf(timeline, position, time),
    wakes: timeline.wakes.flatMap(({ task, by, ready }) => {
      const [to, from] = [laneOfTask.get(task), by.kind === 'task' ? laneOfTask.get(by.task) : undefined]
      return to === undefined || from === undefined || from === to
        ? []
        : [[from, to, position(ready)] as const]
    }),
    story: timeline.entries
      .filter(isTold)
      .map(entry => stepOf(entry, timeline, words, position, time, laneOfTask)),
    sources,
  }
}

function connectionLane(
  { connection, asked, opened, refused, parcels, ends }: ConnectionLane,
  words: Words,
  position: (moment: Moment) => number,
  texts: Texts,
  time: (at: number) => string,
): PageLane {
  const over = refused ?? ends.filter(end => end.how !== 'eof').at(-1)?.moment ?? null
  const sent = parcels.map(
    ({ by, bytes, sent: from, arrives }): PageSpan => [
      'ready',
      position(from),
      Math.max(position(from), position({ at: arrives, index: -1 })),
      texts.numberOf(`${by === 'client' ? '→' : '←'} the ${by} sends ${bytes} bytes`),
      texts.numberOf(`${time(from.at)} to ${time(arrives)}`),
      -1,
      0,
    ],
  )
  const open: PageSpan[] =
    opened === null || over === null
      ? []
      : [['waiting', position(asked), position(over), texts.numberOf(''), texts.numberOf(''), -1, 0]]
  return {
    name: words.connection(connection),
    depth: 0,
    kind: 'connection',
    spans: [...open, ...sent],
    marks: refused === null ? [] : [['raised', position(refused), 'refused']],
  }
}

function stepOf(
  entry: Entry,
  timeline: Timeline,
  words: Words,
  position: (moment: Moment) => number,
  time: (at: number) => string,
  laneOfTask: ReadonlyMap<number, number>,
): PageStep {
  const { who, began, place, number, acts } = entry
  return {
    position: position(began),
    time: time(began.at),
    who: entryName(entry, words, timeline),
    says: entryText(entry, words, paletteOf(PLAIN_LOOK)),
    number: number === null ? '' : numberMark(number, PLAIN_LOOK),
    lane: who.kind === 'task' ? (laneOfTask.get(who.task) ?? -1) : -1,
    file: place?.file ?? '',
    line: place?.line ?? 0,
    printed: acts
      .flatMap(act => (act.kind === 'prints' ? [printable(act.text.replace(/\n$/, ''))] : []))
      .join('\n'),
  }
}

/** One tick for each time at which anything happens; the page leaves out those that have no room. */
function ticksOf(
  { beats }: Timeline,
  position: (moment: Moment) => number,
  time: (at: number) => string,
): PageData['ticks'] {
  const ticks: (readonly [number, string])[] = []
  let last = -1
  for (const at of beats.at) {
    if (at === last) continue
    ticks.push([position({ at, index: -1 }), time(at)])
    last = at
  }
  return ticks
}

class Texts {
  readonly all: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.all.length)
    return this.all.push(text) - 1
  }
}
