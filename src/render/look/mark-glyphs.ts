import type { MarkKind } from '../../timeline/model.js'

/** What the pictures outside of a terminal draw at a point: a glyph, and the name of its colour. */
export const MARK_GLYPHS: Readonly<Partial<Record<MarkKind, readonly [glyph: string, colour: string]>>> = {
  returned: ['✓', 'good'],
  raised: ['✗', 'bad'],
  cancelled: ['⊘', 'cancel'],
  'cancel-asked': ['⊗', 'cancel'],
  deadline: ['⚑', 'cancel'],
  signal: ['↯', 'bad'],
}
