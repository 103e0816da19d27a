import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { shortened } from '../../../render/text/printable.js'
import { lastLines } from '../../terminal/screen/last-lines.js'
import { Lines, Titled } from './titled.js'

interface PrintedProps {
  /** What each event printed. */
  readonly pieces: readonly string[]
  readonly step: number
  readonly width: number
  readonly height: number
  readonly look: Look
}

/** The last lines that the program has printed so far. */
export function Printed({ pieces, step, width, height, look }: PrintedProps) {
  const { ellipsis } = glyphsOf(look)
  const lines = lastLines(pieces, step, height)
  return (
    <Titled title="printed so far" width={width} height={height} look={look}>
      <Lines lines={lines.map(line => `  ${shortened(line, width - 2, ellipsis)}`)} />
    </Titled>
  )
}
