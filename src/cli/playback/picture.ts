import { drawChart } from '../../render/chart/chart.js'
import { glyphsOf } from '../../render/look/glyphs.js'
import type { Look } from '../../render/look/look.js'
import { paletteOf } from '../../render/look/palette.js'
import { printable, shortened } from '../../render/text/printable.js'
import type { Timeline } from '../../timeline/model.js'
import { chartWindow } from '../terminal/screen/chart-window.js'
import { lastLines } from '../terminal/screen/last-lines.js'
import { nextAfter, type Playback, type PlayFacts } from './state.js'

/** What is played, and the terminal that it is played in. */
export interface Scene {
  readonly timeline: Timeline
  readonly facts: PlayFacts
  readonly look: Look
  readonly rows: number
  /** Which program it is; empty: the only one. */
  readonly title: string
}

/** Lines that the program printed last. */
const PRINTED = 6
/** Fewer lines, or columns, show no chart. */
const CHART_AT_LEAST = 5
const NARROW = 36

/** The run as far as it has been played: never wider than the terminal, and never down to its last row. */
export function pictureAt(scene: Scene, playback: Playback): string {
  const { look, rows } = scene
  const height = Math.max(1, rows - 1)
  const keys = footOf(scene, height < 14 ? 1 : 3).slice(0, Math.max(1, height - 1))
  const foot = playback.ending === 'signal' ? [runsAgain(look)] : keys
  const left = Math.max(0, height - 1 - foot.length)
  const isSmall = left < CHART_AT_LEAST || look.width < NARROW
  const middle = isSmall ? withoutChart(scene, playback, left) : withChart(scene, playback, left)
  return [headOf(scene, playback), ...middle, ...foot].slice(-height).join('\n')
}

function withChart(scene: Scene, { at }: Playback, height: number): readonly string[] {
  const { timeline, look } = scene
  const gap = height < 12 ? [] : ['']
  const left = height - 2 * gap.length
  const forPrinted = Math.min(PRINTED, left - Math.max(CHART_AT_LEAST, Math.floor(left * 0.6)))
  const chart = drawChart(timeline, { ...look, until: at })
  const acting = timeline.entries.findLast(({ began }) => began.at <= at)
  const lines = chartWindow(chart, acting === undefined ? null : chart.lineOf(acting.who), left - forPrinted)
  return filledUp([...gap, ...lines, ...gap, ...printedAt(scene, at, forPrinted)], height)
}

function withoutChart(scene: Scene, { at }: Playback, height: number): readonly string[] {
  const { look } = scene
  const wish = shortened('Enlarge the terminal to see more.', look.width, glyphsOf(look).ellipsis)
  const printed = printedAt(scene, at, Math.max(1, height - 1))
  return filledUp([...printed, wish].slice(0, height), height)
}

function filledUp(lines: readonly string[], height: number): readonly string[] {
  return [...lines, ...Array<string>(height - lines.length).fill('')]
}

function headOf({ facts, look, title }: Scene, { at, speed, isPaused }: Playback): string {
  const { times, ellipsis } = glyphsOf(look)
  const { name, quiet } = paletteOf(look)
  const time = `${(at / 1_000_000).toFixed(speed < 0.5 ? 3 : 1)} s`
  const next = nextAfter(at, facts)
  const rest = [
    isPaused ? 'paused' : `${speed} ${times}`,
    ...(next === null ? [] : [`next at ${(next / 1_000_000).toFixed(next % 100_000 === 0 ? 1 : 3)} s`]),
    ...(title === '' ? [] : [title]),
  ]
  const said = shortened(`  ${rest.join('  ')}`, Math.max(0, look.width - time.length), ellipsis)
  return name(time) + quiet(said)
}

/** It takes a moment in which nothing moves. */
function runsAgain(look: Look): string {
  const says = 'SIGINT: the program runs again up to here.'
  return paletteOf(look).name(shortened(says, look.width, glyphsOf(look).ellipsis))
}

/** The keys, those that matter most first: the way to leave is always there. */
function footOf({ facts, look }: Scene, lines: number): readonly string[] {
  const isShort = look.width < 60
  const right = look.ascii ? 'Right' : '→'
  const keys = [
    'q leaves',
    ...(facts.hasNext ? [isShort ? 'd: next' : 'd goes on to the next demo'] : []),
    ...(facts.canSignal ? [isShort ? 'Ctrl-C: SIGINT' : 'Ctrl-C sends the program a SIGINT'] : []),
    isShort ? 'space: pause' : 'space pauses',
    isShort ? `${right}: skip` : `${right} skips to the next event`,
    isShort ? '+ -: speed' : '+ - change the speed',
  ]
  const shown: string[] = ['']
  for (const key of keys) {
    const line = shown.at(-1)!
    const longer = line === '' ? key : `${line}, ${key}`
    if (longer.length <= look.width || line === '') shown[shown.length - 1] = longer
    else if (shown.length < lines) shown.push(key)
    else break
  }
  const { quiet } = paletteOf(look)
  return shown.map(line => quiet(line))
}

function printedAt({ timeline: { output }, look }: Scene, at: number, count: number): readonly string[] {
  const upTo = output.findLastIndex(({ moment }) => moment.at <= at)
  const pieces = output.map(({ text }) => text)
  const { ellipsis } = glyphsOf(look)
  return lastLines(pieces, upTo, count).map(line => shortened(`  ${printable(line)}`, look.width, ellipsis))
}
