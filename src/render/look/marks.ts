import type { MarkKind } from '../../timeline/model.js'
import type { Palette } from './palette.js'

/** What stands at a point of a lane. */
export interface Sign {
  readonly glyph: string
  readonly ascii: string
  /** Its colour in a terminal. */
  readonly paint: keyof Palette
}

/** Where and how pictures outside of a terminal draw a mark. */
export interface Pictured {
  /** The name of its colour in their styles. */
  readonly colour: 'good' | 'bad' | 'cancel'
  /** `above`: over its bar, as what is asked of a task; `behind`: after the bar that it ends; `on`: where it happens. */
  readonly stands: 'above' | 'behind' | 'on'
  /** Its place in their legends. */
  readonly place: number
}

/** How a kind of mark looks, and what it is called. */
export interface MarkLook {
  /** Null: it is drawn nowhere. */
  readonly sign: Sign | null
  /** What it means, in legends and wherever else a format has words for it. */
  readonly words: string
  /** On a lane of the chart it hides those of a lower layer; runs are layer 0. Null: it is not on a lane. */
  readonly layer: number | null
  readonly picture: Pictured | null
  /** Whether Perfetto has an instant for it. */
  readonly isInstant: boolean
  /** What Mermaid calls its milestone, which has no sign. Null: it has none. */
  readonly milestone: string | null
}

/** All that formats have to know of each kind of mark, in the order of a chart's legend: a new kind is a new entry here. */
export const MARKS = {
  created: {
    sign: { glyph: '+', ascii: '+', paint: 'quiet' },
    words: 'created',
    layer: -2,
    picture: null,
    isInstant: false,
    milestone: null,
  },
  wake: {
    sign: { glyph: '↕', ascii: '%', paint: 'wake' },
    words: 'woken from elsewhere',
    layer: -1,
    picture: null,
    isInstant: false,
    milestone: null,
  },
  returned: {
    sign: { glyph: '✓', ascii: 'v', paint: 'good' },
    words: 'returned',
    layer: 3,
    picture: { colour: 'good', stands: 'behind', place: 1 },
    isInstant: true,
    milestone: 'returned',
  },
  raised: {
    sign: { glyph: '✗', ascii: 'x', paint: 'failed' },
    words: 'failed',
    layer: 5,
    picture: { colour: 'bad', stands: 'behind', place: 2 },
    isInstant: true,
    milestone: 'raised',
  },
  deadline: {
    sign: { glyph: '⚑', ascii: 'T', paint: 'cancel' },
    words: 'its timeout is over',
    layer: 2,
    picture: { colour: 'cancel', stands: 'above', place: 5 },
    isInstant: true,
    milestone: 'its timeout is over',
  },
  'cancel-asked': {
    sign: { glyph: '⊗', ascii: '@', paint: 'cancel' },
    words: 'asked to cancel',
    layer: 1,
    picture: { colour: 'cancel', stands: 'above', place: 3 },
    isInstant: true,
    milestone: 'asked to cancel',
  },
  'cancel-delivered': {
    sign: null,
    words: 'CancelledError is raised',
    layer: null,
    picture: null,
    isInstant: true,
    milestone: null,
  },
  'cancel-swallowed': {
    sign: null,
    words: 'CancelledError is caught',
    layer: null,
    picture: null,
    isInstant: false,
    milestone: null,
  },
  uncancelled: {
    sign: null,
    words: 'no longer cancelled',
    layer: null,
    picture: null,
    isInstant: false,
    milestone: null,
  },
  cancelled: {
    sign: { glyph: '⊘', ascii: '0', paint: 'cancelled' },
    words: 'ended cancelled',
    layer: 4,
    picture: { colour: 'cancel', stands: 'behind', place: 4 },
    isInstant: true,
    milestone: 'cancelled',
  },
  signal: {
    sign: { glyph: '↯', ascii: '$', paint: 'bad' },
    words: 'signal',
    layer: null,
    picture: { colour: 'bad', stands: 'on', place: 6 },
    isInstant: false,
    milestone: null,
  },
} as const satisfies Readonly<Record<MarkKind, MarkLook>>

/** The same for whoever asks for a kind that it does not know beforehand. */
export function lookOf(kind: MarkKind): MarkLook {
  return MARKS[kind]
}

export const KINDS = Object.keys(MARKS) as readonly MarkKind[]

/** A sign that is no mark, with what it means. */
export interface Meant extends Sign {
  readonly words: string
}

/** A chart tells of a wake-up whence it came; in the order of its legend. */
export const WAKES = {
  timer: { glyph: '»', ascii: '*', paint: 'wake', words: 'woken by its timer' },
  wake: { ...MARKS.wake.sign, words: MARKS.wake.words },
  wokenFromBelow: { glyph: '↑', ascii: '^', paint: 'wake', words: 'woken from below' },
  wokenFromAbove: { glyph: '↓', ascii: 'w', paint: 'wake', words: 'woken from above' },
} as const satisfies Readonly<Record<string, Meant>>

/** What leaves one end of a connection. */
export type SentBy = 'client-sends' | 'server-sends'

/** `colour`: in the page. */
export const SENDS = {
  'client-sends': { glyph: '→', ascii: '>', paint: 'wake', colour: 'ready', words: 'client sends' },
  'server-sends': { glyph: '←', ascii: '<', paint: 'wake', colour: 'ready', words: 'server sends' },
} as const satisfies Readonly<Record<SentBy, Meant & { readonly colour: string }>>
