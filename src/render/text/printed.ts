import type { Timeline } from '../../timeline/model.js'
import { glyphsOf, numberMark } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { padded, printable, shortened, widthOf } from './printable.js'

/** More lines than these are not read under a chart. */
const LINES_AT_MOST = 30

/** A printed line with the number of its mark; the second and later lines of one mark have none. */
export interface PrintedLine {
  readonly mark: string
  readonly text: string
}

/** What the numbers on a chart stand for: all that was printed, line by line. */
export function printedLines({ entries }: Timeline, look: Look): readonly PrintedLine[] {
  return entries.flatMap(({ number, acts }) => {
    if (number === null) return []
    const text = acts.flatMap(act => (act.kind === 'prints' ? [act.text.replace(/\n$/, '')] : [])).join('\n')
    return withoutStack(text.split('\n')).map((line, at) => ({
      mark: at === 0 ? numberMark(number, look) : '',
      text: printable(line),
    }))
  })
}

/** Of a traceback, where it begins and what was raised: the chart shows where. */
function withoutStack(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex(line => line.startsWith('Traceback (most recent call last)'))
  if (begin < 0) return lines
  const end = lines.findLastIndex(line => /^[A-Za-z_][\w.]*(:|$)/.test(line))
  return end <= begin + 1 ? lines : [...lines.slice(0, begin + 1), '  ...', ...lines.slice(end)]
}

/** The same under a chart; empty when nothing was printed. */
export function renderPrinted(timeline: Timeline, look: Look): string {
  const all = printedLines(timeline, look)
  const shown = look.all ? all : all.slice(0, LINES_AT_MOST)
  const width = shown.reduce((most, { mark }) => Math.max(most, widthOf(mark)), 0)
  const room = Math.max(8, look.width - width - 2)
  const lines = shown.map(
    ({ mark, text }) => ` ${padded(mark, width)} ${shortened(text, room, glyphsOf(look).ellipsis)}`,
  )
  const more = all.length - shown.length
  const left = more > 0 ? [paletteOf(look).quiet(` ${more} more lines; \`--all\` shows them`)] : []
  return [...lines.map(line => line.trimEnd()), ...left].join('\n')
}
