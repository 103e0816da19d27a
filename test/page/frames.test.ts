import { describe, expect, it } from 'vitest'
import { heightsOf, movedTo, paperView, scrolledTo, seenAt, viewOf } from '../../src/page/chart/frame.js'
import { NAME_WIDTH, ROW, TOP, toPixels } from '../../src/page/chart/view.js'
import { frameOf, layOut, rowsBetween, widthsOf } from '../../src/page/story/layout.js'
import { rowsOf } from '../../src/page/story/rows.js'
import { pageData } from '../../src/render/page/build.js'
import * as examples from '../timeline/example-traces.js'

describe('what is to be seen of the chart', () => {
  const frame = { width: 1150, height: 300, size: 1, fitted: 10 }
  const whole = viewOf(frame, { x: NAME_WIDTH, k: 1 }, 0)

  it('is the whole run before anything is zoomed or moved', () => {
    expect(whole).toEqual({ scale: 10, offset: 0, scrolled: 0, width: 1150, height: 300 })
  })

  it('is the same on a page that is enlarged', () => {
    const large = { width: 2300, height: 600, size: 2, fitted: 10 }
    expect(viewOf(large, { x: NAME_WIDTH * 2, k: 1 }, 44)).toEqual({ ...whole, scrolled: 22 })
  })

  it('moves to a position that it does not show', () => {
    expect(movedTo(50, whole)).toBeNull()
    const x = movedTo(150, whole)!
    const moved = viewOf(frame, { x, k: 1 }, 0)
    expect(toPixels(150, moved)).toBe((NAME_WIDTH + frame.width) / 2)
  })

  it('scrolls to a lane that it does not show', () => {
    expect(scrolledTo(2, whole)).toBeNull()
    expect(scrolledTo(100, whole)).toBe(100 * ROW - (300 - TOP - ROW) / 2)
    expect(scrolledTo(0, { ...whole, scrolled: 500 })).toBe(0)
  })

  it('has no place for what is beside it', () => {
    expect(seenAt(20, whole)).toBe(NAME_WIDTH + 200)
    expect(seenAt(-1, whole)).toBeNull()
    expect(seenAt(101, whole)).toBeNull()
  })

  it('is as high as its lanes, but leaves room for what is below', () => {
    expect(heightsOf(3, 1, 900)).toEqual({ all: TOP + 3 * ROW + 6, seen: TOP + 3 * ROW + 6 })
    expect(heightsOf(100, 1, 1000).seen).toBe(450)
    expect(heightsOf(100, 1, 100).seen).toBe(TOP + 4 * ROW)
  })

  it('is on paper the same part of the run, as many lanes as a page has room for', () => {
    const { view, lanes } = paperView(whole, 100)
    expect(lanes).toBe(60)
    expect((view.width - NAME_WIDTH) / view.scale).toBeCloseTo((whole.width - NAME_WIDTH) / whole.scale)
  })
})

describe('the rows of the story', () => {
  const { story: steps, ending } = pageData(examples.sideBySide().timeline(), {})
  const rows = rowsOf(steps, ending)
  const layout = layOut(rows, steps, frameOf(widthsOf(steps), 80, 20))

  it('are the events, and the time that passes between them', () => {
    expect(rows.filter(({ kind }) => kind === 'step')).toHaveLength(steps.length)
    expect(rows.filter(({ kind }) => kind === 'idle').length).toBeGreaterThan(0)
  })

  it('stand one below the other, higher where a sentence needs more lines', () => {
    const narrow = layOut(rows, steps, frameOf(widthsOf(steps), 40, 20))
    const heights = rows.map((_, at) => layout.tops[at + 1]! - layout.tops[at]!)
    expect(heights.every(height => height >= 20)).toBe(true)
    expect(narrow.tops.at(-1)!).toBeGreaterThan(layout.tops.at(-1)!)
  })

  it('are looked up by what can be seen', () => {
    expect(rowsBetween(layout, 0, layout.tops.at(-1)!)).toEqual([0, rows.length])
    const [first, last] = rowsBetween(layout, layout.tops[1]!, layout.tops[2]!)
    expect([first, last]).toEqual([1, 3])
  })
})
