import type { Chart as Drawn } from '../../../render/chart/chart.js'
import { type Glyphs, glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import type { Entry } from '../../../timeline/model.js'
import { chartWindow } from '../../terminal/screen/chart-window.js'
import { Lines, Titled } from './titled.js'

interface ChartProps {
  readonly chart: Drawn
  readonly entry: Entry
  /** The event is a call that blocks. */
  readonly isLong: boolean
  readonly height: number
  readonly look: Look
}

/** The chart around the lane of an event, and a pointer down to its moment, or to all of the time that it takes. */
export function Chart({ chart, entry, isLong, height, look }: ChartProps) {
  const glyphs = glyphsOf(look)
  const first = chart.columnOf(entry.began)
  const last = isLong && entry.ended !== null ? chart.columnOf(entry.ended) : first
  const pointer = `${' '.repeat(first)}${paletteOf(look).name(pointerOver(last - first, glyphs))}`
  return (
    <Titled title="timeline" width={look.width} height={height} look={look}>
      <Lines lines={[pointer, ...chartWindow(chart, chart.lineOf(entry.who), height - 1)]} />
    </Titled>
  )
}

function pointerOver(columns: number, { cursor, passing }: Glyphs): string {
  return columns < 1 ? cursor : `${cursor}${passing.repeat(columns - 1)}${cursor}`
}
