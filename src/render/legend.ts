import stringWidth from 'string-width'
import type { Glyphs } from './glyphs.js'

/** What each glyph means, in the order in which the legend names them. */
const MEANINGS = {
  running: 'running',
  ready: 'ready, not yet run',
  waiting: 'waiting',
  blocking: 'blocks the loop',
  created: 'created',
  wakeUp: 'woken by its timer or by who is below',
  wakeDown: 'woken by who is above',
  returned: 'returned',
  raised: 'failed',
  cancelAsked: 'asked to cancel',
  deadline: 'timeout',
  cancelled: 'ended cancelled',
  signal: 'signal',
  still: 'no time passes',
  broken: 'time left out',
} as const satisfies Partial<Record<keyof Glyphs, string>>

export type LegendKey = keyof typeof MEANINGS

/** The glyphs a chart used. */
export type Legend = Set<LegendKey>

export function legendLines(legend: Legend, glyphs: Glyphs, width: number): readonly string[] {
  const keys = (Object.keys(MEANINGS) as LegendKey[]).filter(key => legend.has(key))
  const lines: string[] = []
  for (const key of keys) {
    const item = `${glyphs[key]} ${MEANINGS[key]}`
    const last = lines.at(-1)
    if (last !== undefined && stringWidth(`${last}   ${item}`) <= width) lines[lines.length - 1] = `${last}   ${item}`
    else lines.push(item)
  }
  return lines
}
