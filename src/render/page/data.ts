import type { Mark, Span } from '../../timeline/model.js'
import type { SentBy } from '../look/marks.js'

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

/** `idle`: only the loop. `open`, `sent`: only connections, that are open or have something on its way. */
export type PageState = Span['state'] | 'idle' | 'open' | 'sent'

/** Texts are told by their numbers. */
export interface PageSpan {
  readonly state: PageState
  readonly from: number
  readonly to: number
  readonly text: number
  /** From when to when, in words. */
  readonly time: number
  /** Where its task waits; missing: nobody knows. */
  readonly file?: number
  readonly line?: number
  /** It is so after this event of the story, */
  readonly since: number
  /** and no more after this one. */
  readonly until: number
  /** A text with one a line to write into it, the longest first; missing: what it says. */
  readonly labels?: number
}

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
