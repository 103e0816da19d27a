import wrapAnsi from 'wrap-ansi'
import { glyphsOf } from './glyphs.js'
import type { Look } from './look.js'
import type { PageData, PageStep } from './page-data.js'
import { readyAt, statesAt } from './page-lookup.js'
import { paletteOf } from './palette.js'
import { padded, shortened, widthOf } from './printable.js'

export interface StepScreen {
  readonly data: PageData
  readonly step: number
  /** The chart's lines, with its cursor at this step. */
  readonly chart: readonly string[]
  /** What stands in the last line: help, a search, or what went wrong. */
  readonly foot: string
  /** The task that is followed; null: none. */
  readonly followed: string | null
}

/** A run at one event, as a whole screen: the program, who is in which state, what was printed, and the chart. */
export function renderStep(
  { data, step, chart, foot, followed }: StepScreen,
  look: Look,
  rows: number,
): string {
  const palette = paletteOf(look)
  const { ellipsis } = glyphsOf(look)
  const now = data.story[step]
  if (now === undefined) return 'Nothing happened in this run.'
  const cell = (text: string, width: number) => padded(shortened(text, width, ellipsis), width)
  const head = [
    palette.name(cell(`${now.time} s  event ${step + 1} of ${data.story.length}  ${data.title}`, look.width)),
    ...wrapped(`${now.who} ${now.says}`, look.width, 2, ellipsis),
  ]
  const printed = data.story
    .slice(0, step + 1)
    .flatMap(one => (one.printed === '' ? [] : one.printed.split('\n')))
    .slice(-PRINTED)
    .map(line => palette.quiet(cell(`  ${line}`, look.width)))
  const left = rows - head.length - 1
  const shownChart = left >= 18 ? chart.slice(0, Math.max(0, Math.floor(left / 2))) : []
  const room = left - shownChart.length - PRINTED - 2
  const middle = columns(data, now, followed, look, Math.max(3, room))
  const lines = [
    ...head,
    '',
    ...middle,
    palette.quiet('printed so far'),
    ...Array.from({ length: PRINTED }, (_, at) => printed[at] ?? ''),
    ...shownChart,
  ].slice(0, rows - 1)
  while (lines.length < rows - 1) lines.push('')
  return [...lines, palette.quiet(shortened(foot, look.width, ellipsis))].join('\n')
}

const PRINTED = 3

/** The source on the left, the states on the right; on a narrow screen only the states. */
function columns(
  data: PageData,
  now: PageStep,
  followed: string | null,
  look: Look,
  height: number,
): readonly string[] {
  const palette = paletteOf(look)
  const { ellipsis, pointer } = glyphsOf(look)
  const isWide = look.width >= 70 && data.sources[now.file] !== undefined
  const width = isWide ? Math.floor(look.width * 0.55) : 0
  const source = isWide ? sourceLines(data.sources[now.file]!, now.line, height, width - 2, look) : []
  const states = stateLines(data, now, followed, look.width - width, height, look)
  return Array.from({ length: height }, (_, at) => {
    const { text = '', isNow = false } = source[at] ?? {}
    const shown = padded(shortened(`${isNow ? pointer : ' '} ${text}`, width, ellipsis), width)
    const right = states[at] ?? ''
    return `${isWide ? (isNow ? palette.name(shown) : shown) : ''}${right}`.trimEnd()
  })
}

function sourceLines(source: string, line: number, height: number, width: number, look: Look) {
  const { ellipsis } = glyphsOf(look)
  const lines = source.split('\n')
  const first = Math.max(0, Math.min(lines.length - height, line - 1 - Math.floor(height / 2)))
  return lines.slice(first, first + height).map((text, at) => ({
    text: shortened(
      `${String(first + at + 1).padStart(3)} ${text.replaceAll('\t', '    ')}`,
      width,
      ellipsis,
    ),
    isNow: first + at + 1 === line,
  }))
}

function stateLines(
  data: PageData,
  { position }: PageStep,
  followed: string | null,
  width: number,
  height: number,
  look: Look,
): readonly string[] {
  const palette = paletteOf(look)
  const { ellipsis, pointer } = glyphsOf(look)
  const states = statesAt(data, position)
  const names = Math.min(18, Math.max(4, ...states.map(({ lane }) => widthOf(lane.name))))
  const lines = states.map(({ lane, state, text }) => {
    const says = data.texts[text]!
    const name = padded(shortened(lane.name, names, ellipsis), names)
    const mark = lane.name === followed ? pointer : ' '
    const rest = shortened(
      says === '' ? state : state === 'waiting' ? says : `${state} ${says}`,
      width - names - 4,
      ellipsis,
    )
    return `${mark} ${palette.name(name)} ${palette[state](rest)}`
  })
  const ready = readyAt(data, position)
  const queue = palette.quiet(shortened(`  ready queue: ${ready.join(', ') || 'empty'}`, width, ellipsis))
  const most = Math.max(1, height - 1)
  const shown =
    lines.length > most
      ? [...lines.slice(0, most - 1), palette.quiet(`  and ${lines.length - most + 1} more`)]
      : lines
  return [...shown, queue]
}

/** A text in exactly so many lines; what does not fit is cut from the last. */
function wrapped(text: string, width: number, most: number, ellipsis: string): readonly string[] {
  const lines = wrapAnsi(text, width, { hard: true }).split('\n')
  const rest = lines.slice(most - 1).join(' ')
  const shown = [...lines.slice(0, most - 1), shortened(rest, width, ellipsis)]
  return Array.from({ length: most }, (_, at) => shown[at] ?? '')
}
