import { useMemo } from 'react'
import sliceAnsi from 'slice-ansi'
import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import type { PageData, PagePlace } from '../../../render/page/data.js'
import { placeAfter } from '../../../render/page/lookup.js'
import { printable, widthOf } from '../../../render/text/printable.js'
import { highlightPython } from '../../guide/highlight-python.js'
import { Lines, Titled } from './titled.js'

interface SourceProps {
  readonly data: PageData
  readonly step: number
  readonly width: number
  readonly height: number
  readonly look: Look
}

/** The program around the line of the event, which is pointed at; where nobody knows one, as it was shown before. */
export function Source({ data, step, width, height, look }: SourceProps) {
  const now = placeAfter(data, step)
  const { file, line: middle } = now ?? placeBefore(data, step)
  const { pointer, ellipsis } = glyphsOf(look)
  const palette = paletteOf(look)
  const source = data.sources[file]
  const lines = useMemo(() => (source === undefined ? [] : coloured(source, look)), [source, look])
  const first = Math.max(0, Math.min(lines.length - height, middle - 1 - Math.floor(height / 2)))
  const shown = lines.slice(first, first + height).map((text, at) => {
    const number = first + at + 1
    const isNow = number === now?.line
    const line = `${isNow ? pointer : ' '}${String(number).padStart(4)} ${cut(text, width - 6, ellipsis)}`
    return isNow ? palette.name(line) : line
  })
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const title = name === '' ? 'source' : `${name}${now === null ? '' : `:${now.line}`}`
  return (
    <Titled title={title} width={width} height={height} look={look}>
      <Lines lines={shown} />
    </Titled>
  )
}

interface CodeLine {
  readonly plain: string
  readonly shown: string
}

/** The lines of a program, with what could move the cursor written as escapes. */
function coloured(source: string, look: Look): readonly CodeLine[] {
  const plain = source.split('\n').map(text => printable(text.replaceAll('\t', '    ')))
  const shown = highlightPython(plain.join('\n'), look).split('\n')
  return plain.map((text, at) => ({ plain: text, shown: shown[at]! }))
}

function cut({ plain, shown }: CodeLine, width: number, ellipsis: string): string {
  if (widthOf(plain) <= width) return shown
  return sliceAnsi(shown, 0, Math.max(0, width - widthOf(ellipsis))) + ellipsis
}

function placeBefore(data: PageData, step: number): PagePlace {
  for (let at = step - 1; at >= 0; at--) {
    const place = placeAfter(data, at)
    if (place !== null) return place
  }
  return { file: '', line: 1 }
}
