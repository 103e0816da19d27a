import type { MarkKind } from '../../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import { KINDS, lookOf, type Meant, SENDS, type SentBy, WAKES } from './marks.js'
import { type Paint, paletteOf } from './palette.js'

/** A glyph in its colour. */
export interface Ink {
  readonly glyph: string
  readonly paint: Paint
  /** What it means, for the legend; without one it explains itself. */
  readonly meaning?: string
  /** A connecting line may cross it. */
  readonly isOpen?: boolean
}

type InkOfMark = MarkKind | keyof typeof WAKES | SentBy

/** All inks of a chart, in the order in which the legend names them. */
export function inksOf(look: Look) {
  const glyphs = glyphsOf(look)
  const palette = paletteOf(look)
  const signed = signedInks(({ glyph, ascii, paint, words }) => ({
    glyph: look.ascii ? ascii : glyph,
    paint: palette[paint],
    meaning: words,
  }))
  return {
    running: { glyph: glyphs.running, paint: palette.running, meaning: 'running' },
    ready: { glyph: glyphs.ready, paint: palette.ready, meaning: 'ready, not yet run' },
    waiting: { glyph: glyphs.waiting, paint: palette.waiting, meaning: 'waiting', isOpen: true },
    blocking: { glyph: glyphs.blocking, paint: palette.blocking, meaning: 'blocks the loop' },
    ...signed,
    failure: { glyph: '', paint: palette.bad },
    cancellation: { glyph: '', paint: palette.cancel },
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

/** Those of marks that are drawn, of wake-ups in their place among them, and of what connections send. */
function signedInks(inkOf: (sign: Meant) => Ink): Readonly<Record<InkOfMark, Ink>> {
  const ofMarks = KINDS.flatMap((kind): readonly (readonly [string, Meant])[] => {
    if (kind === 'wake') return Object.entries(WAKES)
    const { sign, words } = lookOf(kind)
    return sign === null ? [] : [[kind, { ...sign, words }]]
  })
  const inks = [...ofMarks, ...Object.entries(SENDS)].map(([name, sign]) => [name, inkOf(sign)] as const)
  return Object.fromEntries(inks) as Record<InkOfMark, Ink>
}
