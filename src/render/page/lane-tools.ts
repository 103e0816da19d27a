import type { Moment } from '../../timeline/model.js'
import type { Words } from '../text/words.js'
import type { Texts } from './texts.js'

/** What lanes are made with. */
export interface LaneTools {
  readonly words: Words
  readonly texts: Texts
  readonly position: (moment: Moment) => number
  /** The event of the story after which something has happened. */
  readonly step: (moment: Moment) => number
  readonly time: (at: number) => string
  /** The last position. */
  readonly end: number
}

/** After no event of the story. */
export const NEVER = 1e9

export function fromTo(from: number, to: number, { time }: LaneTools): string {
  return from === to ? `at ${time(from)} s` : `${time(from)} to ${time(to)} s`
}
