import { describe, expect, it } from 'vitest'
import { roundTicks, ticksThatFit } from '../../src/page/chart/ruler.js'
import { isolated, wrapped } from '../../src/page/text.js'
import type { PageInstant } from '../../src/render/page/data.js'

const SECOND = 1_000_000

describe('the ruler of the page', () => {
  it('has round times, in proportion between instants', () => {
    const instants: PageInstant[] = [
      [0, 3, 0, false],
      [13, 15, SECOND, false],
      [35, 36, 3 * SECOND, false],
    ]
    expect(roundTicks(instants, 0, 36, 4)).toEqual([
      { position: 0, text: '0 s' },
      { position: 13, text: '1 s' },
      { position: 25, text: '2 s' },
      { position: 35, text: '3 s' },
    ])
    expect(roundTicks(instants, 3, 13, 5).map(({ text }) => text)).toContain('0.4 s')
  })

  it('has none where time is left out', () => {
    const instants: PageInstant[] = [
      [0, 1, 0, false],
      [13, 14, SECOND, false],
      [74, 75, 600 * SECOND, true],
    ]
    expect(roundTicks(instants, 0, 75, 6).every(({ position }) => position <= 13 || position >= 74)).toBe(
      true,
    )
  })

  it('has round times where some that happen close together take more than their share', () => {
    const close = Array.from({ length: 9 }, (_, at): PageInstant => [at, at, at * 30, false])
    const instants: PageInstant[] = [
      ...close,
      [58, 58, 1_001_270, false],
      [59, 59, 1_001_300, false],
      [158, 158, 3_003_300, false],
    ]
    const texts = ticksThatFit(instants, 0, 158, 6).map(({ text }) => text)
    expect(texts).toEqual(['0 s', '0.5 s', '1 s', '1.5 s', '2 s', '2.5 s', '3 s'])
  })

  it('begins at 0 s where the first event of a real run is a moment later', () => {
    const instants: PageInstant[] = [
      [0, 0, 310, false],
      [100, 100, 1_000_000, false],
      [200, 200, 2_000_000, false],
    ]
    expect(ticksThatFit(instants, 0, 200, 2)[0]).toEqual({ position: 0, text: '0 s' })
  })

  it('names the time also where none passes', () => {
    expect(roundTicks([[0, 5, 0, false]], 0, 5, 4)).toEqual([{ position: 0, text: '0 s' }])
    expect(roundTicks([[0, 5, 0, false]], 2, 4, 4)).toEqual([{ position: 2, text: '0 s' }])
  })
})

describe('the times on the ruler', () => {
  const [RIGHT, SCALE] = [600, 2]

  it('have room beside one another', () => {
    const instants = Array.from(
      { length: 31 },
      (_, at): PageInstant => [at * 20, at * 20, at * SECOND, false],
    )
    const ticks = ticksThatFit(instants, 0, RIGHT, SCALE)
    expect(ticks.slice(0, 3).map(({ text }) => text)).toEqual(['0 s', '2 s', '4 s'])
    expect(ticks.at(-1)).toEqual({ position: 600, text: '30 s' })
  })

  it('are those of what happens where time is left out', () => {
    const instants: PageInstant[] = [
      [0, 1, 0, false],
      [60, 61, 250_000, false],
      [64, 65, 260_000, false],
      [124, 125, 600 * SECOND, true],
      [184, 185, 601.5 * SECOND, false],
    ]
    const ticks = ticksThatFit(instants, 0, RIGHT, SCALE)
    expect(ticks.map(({ text }) => text)).toEqual(['0 s', '0.25 s', '600 s', '601.5 s'])
  })
})

describe('a sentence of the page', () => {
  it('keeps what is read from right to left in its place, each piece for itself', () => {
    expect(isolated('prints "אבג", "דה ו", returns')).toBe(
      'prints "\u2068אבג\u2069", "\u2068דה ו\u2069", returns',
    )
  })

  it('breaks at blanks, and cuts what is longer than a line', () => {
    expect(wrapped('woken by its timer, returns', 12)).toEqual(['woken by its', 'timer,', 'returns'])
    expect(wrapped('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
    expect(wrapped('名前 名前', 4)).toEqual(['名前', '名前'])
    expect(wrapped('', 4)).toEqual([''])
  })
})
