import { KINDS, lookOf, type MarkLook } from './marks.js'

/** What the pictures outside of a terminal call the states that they draw. */
const STATES = {
  running: 'running',
  ready: 'ready, not yet run',
  waiting: 'waiting',
  blocking: 'blocks the loop',
} as const

/** What a picture shows. */
export interface Shown {
  /** Of spans. */
  readonly states: ReadonlySet<string>
  /** Of marks. */
  readonly marks: ReadonlySet<string>
  /** Whether a task wakes another one. */
  readonly wakes: boolean
  /** Whether several things happen at one time. */
  readonly stands: boolean
  /** Whether time is left out. */
  readonly breaks: boolean
}

/** An item of a legend: a state has a shape of its own, all else a glyph. */
export interface LegendItem {
  readonly state: keyof typeof STATES | 'still' | null
  readonly glyph: string
  /** The name of the glyph's colour. */
  readonly colour: string
  readonly says: string
}

/** Explains what is drawn, and nothing else. */
export function legendOf({ states, marks, wakes, stands, breaks }: Shown): readonly LegendItem[] {
  const glyph = (sign: string, colour: string, says: string) => ({ state: null, glyph: sign, colour, says })
  const shape = (state: LegendItem['state'], says: string) => ({ state, glyph: '', colour: '', says })
  return [
    ...(Object.keys(STATES) as (keyof typeof STATES)[])
      .filter(state => states.has(state))
      .map(state => shape(state, STATES[state])),
    ...pictured(marks).map(({ sign, picture, words }) => glyph(sign!.glyph, picture!.colour, words)),
    ...(wakes ? [glyph('↑', 'ready', 'wakes')] : []),
    ...(stands ? [shape('still', 'no time passes')] : []),
    ...(breaks ? [glyph('≈', 'quiet', 'time left out')] : []),
  ]
}

function pictured(marks: ReadonlySet<string>): readonly MarkLook[] {
  return KINDS.filter(kind => marks.has(kind))
    .map(lookOf)
    .filter(({ picture }) => picture !== null)
    .sort((one, other) => one.picture!.place - other.picture!.place)
}
