import type { Entry, Mark, Moment, Span, Timeline } from '../../timeline/model.js'
import { isStuck } from '../../timeline/queries.js'
import { glyphsOf, numberMark } from '../look/glyphs.js'
import { PLAIN_LOOK } from '../look/look.js'
import type { SentBy } from '../look/marks.js'
import { paletteOf } from '../look/palette.js'
import { storyEnd } from '../story/end.js'
import { entryName, entryText, isTold } from '../story/entry.js'
import { pausesOf } from '../story/pauses.js'
import { numbersText } from '../summary.js'
import { headerText } from '../text/header.js'
import { printable } from '../text/printable.js'
import { clockDecimals, clockTime } from '../text/time.js'
import { type Words, wordsFor } from '../text/words.js'
import { lanesOfTasks, pageLanes } from './lanes.js'
import { noticesOf } from './notices.js'
import { type Positions, positionsOf } from './positions.js'
import { stepsOf } from './steps.js'
import { Texts } from './texts.js'

/**
 * What the page and the full-screen view show; the page has it embedded. Positions are along an axis on which no two beats
 * share a place.
 */
export interface PageData {
  readonly title: string
  readonly header: string
  /** The numbers to remember of the run, in a line. */
  readonly summary: string
  /** How it failed, and what else deserves a look. */
  readonly notices: readonly PageNotice[]
  /** The last position; waits that never end reach that far. */
  readonly end: number
  readonly lanes: readonly PageLane[]
  /** Texts that occur often, named by their place here. */
  readonly texts: readonly string[]
  readonly instants: readonly PageInstant[]
  readonly wakes: readonly (readonly [from: number, to: number, position: number])[]
  /** In the order in which they were set. `text` and `due` are numbers of texts. */
  readonly timers: readonly PageTimer[]
  /** In the order in which they joined the queue of what is ready. */
  readonly callbacks: readonly PageCallback[]
  readonly story: readonly PageStep[]
  readonly ending: StoryEnding
  /** Source texts by file; those that could not be read are missing. */
  readonly sources: Readonly<Record<string, string>>
}

/** What stands behind the last event: the time that passes until the end, and why nothing more happens. */
export interface StoryEnding {
  readonly pause: string
  readonly lines: readonly string[]
}

/** `step`: the event of the story that it is about; -1: of none. */
export interface PageNotice {
  readonly kind: 'warning' | 'failure'
  readonly says: string
  readonly step: number
  readonly place: PagePlace | null
}

/** A line of the program. */
export interface PagePlace {
  readonly file: string
  readonly line: number
}

/** A time at which something happens (microseconds), and all positions that it takes; `isCut`: time before it is left out. */
export type PageInstant = readonly [first: number, last: number, at: number, isCut: boolean]

/** A timer that is set from one event of the story on, until another; `when` in microseconds. */
export type PageTimer = readonly [set: number, over: number, when: number, text: number]

/** A callback in the queue from one event of the story on, until another. */
export type PageCallback = readonly [since: number, until: number, position: number, text: number]

export interface PageLane {
  readonly name: string
  readonly depth: number
  readonly kind: 'task' | 'worker' | 'connection' | 'loop' | 'signals' | 'prints'
  readonly spans: readonly PageSpan[]
  readonly marks: readonly PageMark[]
}

/** `step`: the event of the story that it is part of. */
export type PageMark = readonly [
  kind: Mark['kind'] | 'printed' | SentBy,
  position: number,
  note: string,
  step: number,
]

/**
 * `text` and `time` are numbers of texts; `file` is one, too, or -1. It is so after event `since` of the story, and no more
 * after event `until`. Only the loop is ever idle, and only connections are open or have `sent` what is on its way. `labels` is
 * the number of a text with one a line to write into it, the longest first.
 */
export type PageSpan = readonly [
  state: Span['state'] | 'idle' | 'open' | 'sent',
  from: number,
  to: number,
  text: number,
  time: number,
  file: number,
  line: number,
  since: number,
  until: number,
  labels: number,
]

export interface PageStep {
  readonly position: number
  /** The time that passes before, in words; empty: none to speak of. */
  readonly pause: string
  readonly time: string
  /** When the call that it makes no longer blocks; empty: it makes none. */
  readonly until: string
  readonly who: string
  readonly says: string
  /** Who woke it, in words; empty: nobody. */
  readonly woken: string
  readonly number: string
  /** The lane it happened on; -1: none. */
  readonly lane: number
  readonly file: string
  readonly line: number
  /** What it printed, with its line breaks: texts that follow one another make the output. */
  readonly printed: string
}

/** Positions to say what stuck tasks wait for. */
const ROOM_AT_END = 6

/** Everything that is shown of a timeline. `sources` are the texts of the program's own files. */
export function pageData(timeline: Timeline, sources: Readonly<Record<string, string>>): PageData {
  const glyphs = glyphsOf(PLAIN_LOOK)
  const words = wordsFor(timeline, glyphs)
  const positions = positionsOf(timeline)
  const position = positions.ofMoment
  const texts = new Texts()
  const decimals = clockDecimals(timeline)
  const time = (at: number) => clockTime(at, decimals)
  const laneOfTask = lanesOfTasks(timeline)
  const told = timeline.entries.filter(isTold)
  const step = stepsOf(timeline, told)
  const last = position(timeline.end)
  const end = isStuck(timeline) ? last * 1.3 + ROOM_AT_END : last
  const pauses = pausesOf(told, timeline)
  const instants = instantsOf(timeline, positions)
  return {
    title: printable(timeline.run?.program.split(/[\\/]/).at(-1) ?? 'asyncio'),
    header: headerText(timeline, glyphs),
    summary: numbersText(timeline, glyphs),
    notices: noticesOf(timeline, told, words),
    end,
    lanes: pageLanes(timeline, instants, { words, texts, position, step, time, end }),
    texts: texts.all,
    instants,
    wakes: timeline.wakes.flatMap(({ task, by, ready }) => {
      const [to, from] = [laneOfTask.get(task), by.kind === 'task' ? laneOfTask.get(by.task) : undefined]
      return to === undefined || from === undefined || from === to
        ? []
        : [[from, to, position(ready)] as const]
    }),
    timers: timeline.timers.map(({ label, task, when, set, over }) => {
      const says = `${time(when)} s  ${task === null ? '' : `${words.task(task)}: `}${printable(label)}`
      return [step(set), step(over), when, texts.numberOf(says)] as const
    }),
    callbacks: timeline.callbacks
      .map(
        ({ name, ready, left }) =>
          [step(ready), step(left), position(ready), texts.numberOf(`callback ${printable(name)}`)] as const,
      )
      .filter(([since, until]) => since < until),
    story: told.map((entry, at) => stepOf(entry, pauses[at]!, timeline, words, position, time, laneOfTask)),
    ending: { pause: pauses.at(-1)!, lines: storyEnd(timeline, words, paletteOf(PLAIN_LOOK)) },
    sources,
  }
}

function stepOf(
  entry: Entry,
  pause: string,
  timeline: Timeline,
  words: Words,
  position: (moment: Moment) => number,
  time: (at: number) => string,
  laneOfTask: ReadonlyMap<number, number>,
): PageStep {
  const { who, began, ended, place, number, acts } = entry
  const hasBlocked = ended !== null && acts.some(({ kind }) => kind === 'blocks')
  return {
    position: position(began),
    pause,
    time: time(began.at),
    until: hasBlocked ? time(ended.at) : '',
    who: entryName(entry, words, timeline),
    says: entryText(entry, words, paletteOf(PLAIN_LOOK)),
    woken: entry.by === null ? '' : words.woken(entry.by),
    number: number === null ? '' : numberMark(number, PLAIN_LOOK),
    lane: who.kind === 'task' ? (laneOfTask.get(who.task) ?? -1) : -1,
    file: place?.file ?? '',
    line: place?.line ?? 0,
    printed: acts
      .flatMap(act => (act.kind === 'prints' ? act.text.split('\n').map(printable).join('\n') : []))
      .join(''),
  }
}

function instantsOf({ beats }: Timeline, { ofBeat, isCutBefore }: Positions): readonly PageInstant[] {
  const instants: [number, number, number, boolean][] = []
  for (const [beat, at] of beats.at.entries()) {
    const last = instants.at(-1)
    if (last?.[2] === at) last[1] = ofBeat[beat]!
    else instants.push([ofBeat[beat]!, ofBeat[beat]!, at, isCutBefore(beat)])
  }
  return instants
}
