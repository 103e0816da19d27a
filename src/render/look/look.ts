/** What the reader's terminal can show. */
export interface Look {
  /** Columns; nothing is ever drawn wider. */
  readonly width: number
  /** As chalk counts: none, 16, 256, all. */
  readonly colour: 0 | 1 | 2 | 3
  /** Nothing but ASCII, unless the program's own text has more. */
  readonly ascii: boolean
  /** Every lane and every line; nothing folded. */
  readonly all: boolean
  /** Whether places in files may be links (OSC 8). */
  readonly hyperlinks?: boolean
  /** Read aloud, or by a machine: nothing but lines of text, and no line that is written over. */
  readonly plain?: boolean
  /** The lines of the program's files, by file: on a wide screen the story stands beside them. */
  readonly sources?: Readonly<Record<string, readonly string[]>>
  /** The chart shows nothing that happened later than this (microseconds), in the same places as the whole. */
  readonly until?: number
  /** Words of the line of the story to point at: the first that has them. */
  readonly pointsAt?: string
}

export const PLAIN_LOOK: Look = { width: 80, colour: 0, ascii: false, all: false }
