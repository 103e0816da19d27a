import type { Entry, Timeline } from '../../timeline/model.js'
import type { Glyphs } from '../look/glyphs.js'
import type { Look } from '../look/look.js'
import { paletteOf } from '../look/palette.js'
import { clockTime } from '../text/time.js'
import { columnsOf } from './columns.js'
import { storyEnd } from './end.js'
import { entryText } from './entry.js'
import { foldedStory, wholeStory } from './folding.js'
import { asideLines, entryLines, pageFor, plainLines } from './lines.js'
import type { Told } from './rounds.js'
import { type Sentences, sentencesOf } from './sentences.js'

/** Of a longer story only the beginning and the end are told. */
const LINES_AT_MOST = 240
const LAST_LINES = 40
const FIRST_LINES = LINES_AT_MOST - LAST_LINES

/** One line for each thing that happened, in words; what happens at one instant stands under its time. */
export function renderStory(timeline: Timeline, look: Look): string {
  const said = sentencesOf(timeline, look)
  const told = look.all ? wholeStory(said) : foldedStory(said)
  const isCut = !look.all && told.length > LINES_AT_MOST
  const shown = isCut ? [...told.slice(0, FIRST_LINES), ...told.slice(-LAST_LINES)] : told
  const shownEntries = shown.map(({ entry }) => entry)
  const page = pageFor(look, columnsOf(timeline, shownEntries, look))
  const timeOf = ({ began }: Entry) => clockTime(began.at, page.columns.decimals)
  const pointedAt = told.find(({ entry }) => isPointedAt(entry, said, look))

  const lines: string[] = []
  /** The time that stands above: it is not said again. */
  let above = ''
  for (const [at, line] of shown.entries()) {
    const { entry } = line
    const isAfterCut = isCut && at === FIRST_LINES
    const before = isAfterCut ? cutText(told.length - shown.length) : said.pauseBefore(entry)
    if (isAfterCut) above = ''
    if (before !== '') lines.push(...asideLines(before, page))
    const time = timeOf(entry)
    lines.push(
      ...entryLines(
        {
          entry,
          time: time === above && look.plain !== true ? '' : time,
          name: said.nameOf(entry),
          text: said.textOf(entry),
          isPointedAt: entry === pointedAt?.entry,
        },
        page,
      ),
    )
    for (const text of leftOutAfter(line, said, timeOf, page.glyphs)) lines.push(...asideLines(text, page))
    above = isLaterBelow(line) ? '' : time
  }
  if (said.pauseAtEnd !== '') lines.push(...asideLines(said.pauseAtEnd, page))
  const end = storyEnd(timeline, said.words, page.palette)
  return [...lines, ...end.flatMap(text => plainLines(text, page))].join('\n')
}

function cutText(leftOut: number): string {
  return `${leftOut} lines left out; \`--all\` shows them`
}

function isPointedAt(entry: Entry, { words, nameOf }: Sentences, look: Look): boolean {
  if (look.pointsAt === undefined) return false
  const plain = paletteOf({ ...look, colour: 0 })
  return `${nameOf(entry)} ${entryText(entry, words, plain)}`.includes(look.pointsAt)
}

/** What a line stands for beside itself, in words. */
function leftOutAfter(
  { entry, more, isSame, rounds }: Told,
  { nameOf, between }: Sentences,
  timeOf: (entry: Entry) => string,
  { ellipsis }: Glyphs,
): readonly string[] {
  const texts: string[] = []
  const last = more.at(-1)
  if (last !== undefined && isSame)
    texts.push(`${more.length} more just like this${numbersOf(more)}, until ${timeOf(last)}`)
  else if (last !== undefined)
    texts.push(`${more.length} more like this: ${nameOf(more[0]!)} ${ellipsis} ${nameOf(last)}`)
  if (rounds !== null) {
    const these = rounds.lines === 1 ? 'just like this' : `of these ${rounds.lines} lines`
    const numbers = numbersOf(between(last ?? entry, rounds.last))
    texts.push(`${rounds.more} more rounds ${these}${numbers}, until ${timeOf(rounds.last)}`)
  }
  return texts
}

/** Whether what is left out reaches beyond the time of the line. */
function isLaterBelow({ more, isSame, rounds }: Told): boolean {
  return rounds !== null || (more.length > 0 && isSame)
}

/** The numbers of what was printed the same way. */
function numbersOf(entries: readonly Entry[]): string {
  const numbers = entries.flatMap(({ number }) => number ?? [])
  if (numbers.length === 0) return ''
  return numbers.length === 1 ? ` (${numbers[0]})` : ` (${numbers[0]}-${numbers.at(-1)})`
}
