import { MARK_GLYPHS } from './mark-glyphs.js'

/** What the pictures outside of a terminal call the states that they draw. */
const STATES = {
  running: 'running',
  ready: 'ready, not yet run',
  waiting: 'waiting',
  blocking: 'blocks the loop',
} as const

/** What they call their marks. */
export const MARKS = {
  returned: 'returned',
  raised: 'failed',
  'cancel-asked': 'asked to cancel',
  cancelled: 'ended cancelled',
  deadline: 'its timeout is over',
  signal: 'signal',
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
    ...(Object.keys(MARKS) as (keyof typeof MARKS)[])
      .filter(kind => marks.has(kind))
      .map(kind => glyph(...MARK_GLYPHS[kind]!, MARKS[kind])),
    ...(wakes ? [glyph('↑', 'ready', 'wakes')] : []),
    ...(stands ? [shape('still', 'no time passes')] : []),
    ...(breaks ? [glyph('≈', 'quiet', 'time left out')] : []),
  ]
}
