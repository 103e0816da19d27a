import type { Glyphs } from './glyphs.js'
import type { Paint, Palette } from './palette.js'

/** A glyph in its colour. */
export interface Ink {
  readonly glyph: string
  readonly paint: Paint
  /** What it means, for the legend; without one it explains itself. */
  readonly meaning?: string
  /** A connecting line may cross it. */
  readonly isOpen?: boolean
}

/** All inks of a chart, in the order in which the legend names them. */
export function inksOf(glyphs: Glyphs, palette: Palette) {
  return {
    running: { glyph: glyphs.running, paint: palette.running, meaning: 'running' },
    ready: { glyph: glyphs.ready, paint: palette.ready, meaning: 'ready, not yet run' },
    waiting: { glyph: glyphs.waiting, paint: palette.waiting, meaning: 'waiting', isOpen: true },
    blocking: { glyph: glyphs.blocking, paint: palette.blocking, meaning: 'blocks the loop' },
    created: { glyph: glyphs.created, paint: palette.quiet, meaning: 'created' },
    timer: { glyph: glyphs.timer, paint: palette.wake, meaning: 'woken by its timer' },
    wake: { glyph: glyphs.wake, paint: palette.wake, meaning: 'woken from elsewhere' },
    wokenFromBelow: { glyph: glyphs.wakeUp, paint: palette.wake, meaning: 'woken from below' },
    wokenFromAbove: { glyph: glyphs.wakeDown, paint: palette.wake, meaning: 'woken from above' },
    returned: { glyph: glyphs.returned, paint: palette.good, meaning: 'returned' },
    raised: { glyph: glyphs.raised, paint: palette.failed, meaning: 'failed' },
    deadline: { glyph: glyphs.deadline, paint: palette.cancel, meaning: 'its timeout is over' },
    cancelAsked: { glyph: glyphs.cancelAsked, paint: palette.cancel, meaning: 'asked to cancel' },
    cancelled: { glyph: glyphs.cancelled, paint: palette.cancelled, meaning: 'ended cancelled' },
    failure: { glyph: '', paint: palette.bad },
    cancellation: { glyph: '', paint: palette.cancel },
    signal: { glyph: glyphs.signal, paint: palette.bad, meaning: 'signal' },
    clientSends: { glyph: glyphs.toServer, paint: palette.wake, meaning: 'client sends' },
    serverSends: { glyph: glyphs.toClient, paint: palette.wake, meaning: 'server sends' },
    onItsWay: { glyph: glyphs.waiting, paint: palette.wake, isOpen: true },
    connected: { glyph: glyphs.passing, paint: palette.quiet, isOpen: true },
    still: { glyph: glyphs.still, paint: palette.quiet, meaning: 'no time passes' },
    broken: { glyph: glyphs.broken, paint: palette.quiet, meaning: 'time left out' },
    brokenWait: { glyph: glyphs.broken, paint: palette.waiting, isOpen: true },
    passing: { glyph: glyphs.passing, paint: palette.quiet },
    tick: { glyph: glyphs.tick, paint: palette.quiet },
    firstTick: { glyph: glyphs.first, paint: palette.quiet },
    link: { glyph: glyphs.link, paint: palette.wake },
  } as const satisfies Record<string, Ink>
}

export type Inks = ReturnType<typeof inksOf>
