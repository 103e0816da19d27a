import wrapAnsi from 'wrap-ansi'
import { glyphsOf } from '../../../render/look/glyphs.js'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import type { PageStep } from '../../../render/page/data.js'
import { shortened } from '../../../render/text/printable.js'
import { Lines } from './titled.js'

interface SentenceProps {
  readonly now: PageStep
  readonly height: number
  readonly look: Look
}

/** What happened, in so many lines, whatever its length: what is below keeps its place. */
export function Sentence({ now, height, look }: SentenceProps) {
  const { ellipsis } = glyphsOf(look)
  const lines = sentenceLines(now, look.width)
  const last = shortened(lines.slice(height - 1).join(' '), look.width, ellipsis)
  const shown = [...lines.slice(0, height - 1), last]
  const blank = Array<string>(Math.max(0, height - shown.length)).fill('')
  return (
    <Lines lines={[...shown.map((line, at) => (at === 0 ? paletteOf(look).name(line) : line)), ...blank]} />
  )
}

/** The most lines that a sentence of the story takes. */
export function longestSentence(story: readonly PageStep[], width: number): number {
  // A character takes two cells at most: what is shorter than half a line needs no wrapping.
  const long = story.filter(({ who, says }) => (who.length + says.length + 1) * 2 > width)
  return long.slice(0, MEASURED).reduce((most, step) => Math.max(most, sentenceLines(step, width).length), 1)
}

const MEASURED = 2000

function sentenceLines({ who, says }: PageStep, width: number): readonly string[] {
  return wrapAnsi(`${who} ${says}`, width, { hard: true }).split('\n')
}
