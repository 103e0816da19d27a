import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { KINDS, lookOf, SENDS, WAKES } from '../../src/render/look/marks.js'
import { paletteOf } from '../../src/render/look/palette.js'
import { widthOf } from '../../src/render/text/printable.js'

const LOOKS = KINDS.map(kind => ({ kind, ...lookOf(kind) }))
const SIGNS = [
  ...LOOKS.flatMap(({ kind, sign }) => (sign === null || kind === 'wake' ? [] : [sign])),
  ...Object.values(WAKES),
]

describe('the table of marks', () => {
  it('has words for every kind', () => {
    expect(LOOKS.filter(({ words }) => words.trim() === '')).toEqual([])
  })

  it('has a sign for every kind that is drawn on a lane or in a picture', () => {
    const drawn = LOOKS.filter(({ layer, picture }) => layer !== null || picture !== null)
    expect(drawn.filter(({ sign }) => sign === null)).toEqual([])
  })

  it('has signs of one cell each, in a colour, with a twin in ASCII', () => {
    const palette = paletteOf(PLAIN_LOOK)
    for (const { glyph, ascii, paint } of [...SIGNS, ...Object.values(SENDS)]) {
      expect(widthOf(glyph)).toBe(1)
      expect(ascii).toMatch(/^[!-~]$/)
      expect(palette[paint]).toBeTypeOf('function')
    }
  })

  it('tells its signs apart', () => {
    expect(new Set(SIGNS.map(({ glyph }) => glyph)).size).toBe(SIGNS.length)
    expect(new Set(SIGNS.map(({ ascii }) => ascii)).size).toBe(SIGNS.length)
  })

  it('has one order of layers, and one place in the legends of pictures for each', () => {
    const layers = LOOKS.flatMap(({ layer }) => layer ?? [])
    const places = LOOKS.flatMap(({ picture }) => picture?.place ?? [])
    expect(new Set(layers).size).toBe(layers.length)
    expect(layers).not.toContain(0)
    expect(places.toSorted()).toEqual(places.map((_, at) => at + 1))
  })
})
