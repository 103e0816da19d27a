import { Row } from './canvas.js'
import type { Columns } from './columns.js'
import type { Glyphs } from './glyphs.js'
import type { Legend } from './legend.js'
import type { Palette } from './palette.js'
import { trimmed } from './time.js'

interface Tick {
  readonly column: number
  readonly text: string
}

/** The two rows on top: round times, and the line they stand on. */
export function axisRows(columns: Columns, end: number, glyphs: Glyphs, palette: Palette, legend: Legend): readonly Row[] {
  const numbers = new Row(columns.width + 3)
  const line = new Row(columns.width)
  line.fill(0, columns.width, glyphs.passing, palette.quiet)
  for (const { first, last } of columns.instants) {
    line.fill(first, last + 1, glyphs.still, palette.quiet)
    if (last > first) legend.add('still')
  }
  for (const instant of columns.broken) {
    const next = columns.instants[columns.instants.indexOf(instant) + 1]!
    line.fill(instant.last + 1, next.first, glyphs.broken, palette.quiet)
    legend.add('broken')
  }
  for (const { column, text } of roundTicks(columns, end)) {
    numbers.write(column, text, palette.plain)
    line.put(column, column === 0 ? glyphs.first : glyphs.tick, palette.quiet)
  }
  return [numbers, line]
}

/** As many round times as fit without touching. */
function roundTicks(columns: Columns, end: number): readonly Tick[] {
  const finest = 10 ** Math.floor(Math.log10(Math.max(1, end / columns.width)))
  for (let power = finest; power <= Math.max(1, end) * 10; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const ticks = ticksEvery(power * factor, columns, end)
      if (ticks.every((tick, number) => number === 0 || tick.column > endOf(ticks[number - 1]!))) return ticks
    }
  }
  return [{ column: 0, text: '0 s' }]
}

function ticksEvery(step: number, columns: Columns, end: number): readonly Tick[] {
  const decimals = Math.min(6, Math.max(0, Math.ceil(6 - Math.log10(step))))
  const ticks: Tick[] = []
  for (let number = 0; number * step <= end; number++) {
    const at = number * step
    const text = trimmed(at / 1_000_000, decimals)
    if (!isInBroken(columns, at)) ticks.push({ column: columns.ofTime(at), text: number === 0 ? '0 s' : text })
  }
  return ticks
}

function isInBroken({ broken, instants }: Columns, at: number): boolean {
  return broken.some(instant => at > instant.until && at < instants[instants.indexOf(instant) + 1]!.at)
}

function endOf({ column, text }: Tick): number {
  return column + text.length + 1
}
