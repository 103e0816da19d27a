import type { Chart as Drawn } from '../../../render/chart.js'
import { glyphsOf } from '../../../render/glyphs.js'
import type { Look } from '../../../render/look.js'
import { paletteOf } from '../../../render/palette.js'
import type { Moment } from '../../../timeline/model.js'
import { Lines, Titled } from './titled.js'

interface ChartProps {
  readonly chart: Drawn
  readonly moment: Moment
  readonly height: number
  readonly look: Look
}

/** The chart, and a pointer down to the moment that is looked at. */
export function Chart({ chart, moment, height, look }: ChartProps) {
  const { cursor } = glyphsOf(look)
  const pointer = `${' '.repeat(chart.columnOf(moment))}${paletteOf(look).name(cursor)}`
  return (
    <Titled title="timeline" width={look.width} height={height} look={look}>
      <Lines lines={[pointer, ...chart.lines.slice(0, height - 1)]} />
    </Titled>
  )
}
