import { glyphsOf } from '../../../render/glyphs.js'
import type { Look } from '../../../render/look.js'
import type { PageData, PageStep } from '../../../render/page-data.js'
import { paletteOf } from '../../../render/palette.js'
import { padded, printable, shortened } from '../../../render/printable.js'
import { Lines, Titled } from './titled.js'

interface SourceProps {
  readonly data: PageData
  readonly step: number
  readonly width: number
  readonly height: number
  readonly look: Look
}

/** The program around the line of the event, which is pointed at; where it has none, around the line before. */
export function Source({ data, step, width, height, look }: SourceProps) {
  const now = placed(data, step)
  const { pointer, ellipsis } = glyphsOf(look)
  const palette = paletteOf(look)
  const source = data.sources[now.file]
  const lines = source === undefined ? [] : source.split('\n')
  const first = Math.max(0, Math.min(lines.length - height, now.line - 1 - Math.floor(height / 2)))
  const shown = lines.slice(first, first + height).map((text, at) => {
    const number = first + at + 1
    const isNow = number === now.line && now === data.story[step]
    const code = printable(text.replaceAll('\t', '    '))
    const line = `${isNow ? pointer : ' '}${String(number).padStart(4)} ${code}`
    const cut = padded(shortened(line, width, ellipsis), width)
    return isNow ? palette.name(cut) : cut
  })
  const name = now.file.split(/[\\/]/).at(-1) ?? ''
  const title = name === '' ? 'source' : `${name}${now.line === 0 ? '' : `:${now.line}`}`
  return (
    <Titled title={title} width={width} height={height} look={look}>
      <Lines lines={shown} />
    </Titled>
  )
}

function placed({ story }: PageData, step: number): PageStep {
  let at = step
  while (at > 0 && story[at]!.line === 0) at--
  return story[at]!
}
