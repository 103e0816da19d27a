import { glyphsOf } from '../../../render/glyphs.js'
import type { Look } from '../../../render/look.js'
import type { PageData } from '../../../render/page-data.js'
import { shortened } from '../../../render/printable.js'
import { Lines, Titled } from './titled.js'

interface PrintedProps {
  readonly data: PageData
  readonly step: number
  readonly width: number
  readonly height: number
  readonly look: Look
}

/** The last lines that the program has printed so far. */
export function Printed({ data, step, width, height, look }: PrintedProps) {
  const { ellipsis } = glyphsOf(look)
  let [text, breaks] = ['', 0]
  for (let at = step; at >= 0 && breaks <= height; at--) {
    const { printed } = data.story[at]!
    text = printed + text
    breaks += printed.split('\n').length - 1
  }
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  return (
    <Titled title="printed so far" width={width} height={height} look={look}>
      <Lines lines={lines.slice(-height).map(line => `  ${shortened(line, width - 2, ellipsis)}`)} />
    </Titled>
  )
}
