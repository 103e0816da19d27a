import { duration } from '../timeline/duration.js'
import type { Timeline } from '../timeline/model.js'
import { hasLoop } from '../timeline/queries.js'
import { diagnose } from '../timeline/warnings/all.js'
import { glyphsOf } from './glyphs.js'
import { headerText } from './header.js'
import type { Look } from './look.js'
import { madeWithLines } from './made-with.js'
import { explainOutcome } from './outcome.js'
import { overlapText } from './overlap.js'
import { paletteOf } from './palette.js'
import { printable } from './printable.js'
import { type Words, wordsFor } from './words.js'
import { wrap } from './wrap.js'

/** What ran, and what to remember of it. */
export function renderSummary(timeline: Timeline, look: Look): string {
  const header = indented('', headerText(timeline, glyphsOf(look)), look)
  return [...header.map(line => paletteOf(look).quiet(line)), renderFindings(timeline, look)].join('\n')
}

/** What to remember of a run: its numbers, a sentence for each thing that deserves a look, and the options it was made with. */
export function renderFindings(timeline: Timeline, look: Look): string {
  const glyphs = glyphsOf(look)
  const palette = paletteOf(look)
  const words = wordsFor(timeline, glyphs)
  const warnings = sentences(timeline, words).map(text => indented(palette.bad(glyphs.warning), text, look))
  return [
    ...indented('', numbers(timeline).join(` ${glyphs.dot} `), look),
    ...warnings.flat(),
    ...ending(timeline, words).flatMap(text => indented(palette.bad(glyphs.raised), text, look)),
    ...madeWithLines(timeline.run?.madeWith ?? [], look.width - 1).map(line => ` ${line}`),
  ].join('\n')
}

function numbers(timeline: Timeline): readonly string[] {
  const { totals, tasks, warnings, outcome } = timeline
  const { elapsed, waiting, idleShare } = totals
  const isClean =
    outcome?.kind === 'finished' && warnings.length === 0 && !tasks.some(task => task.isLeftBehind)
  return [
    `${duration(elapsed)} elapsed`,
    ...(waiting === 0 ? [] : [overlapText(timeline)]),
    ...(hasLoop(timeline) || outcome === null ? [] : ['no event loop ran']),
    ...(idleShare === null || !hasLoop(timeline) ? [] : [`loop idle ${Math.round(idleShare * 100)} %`]),
    ...(isClean && tasks.length > 1 ? ['nothing left behind'] : []),
  ]
}

/** What deserves a look, each with its line and what to do about it. */
function sentences(timeline: Timeline, words: Words): readonly string[] {
  const found = diagnose(timeline).map(({ says, advice, place }) => {
    const text = printable(says.trim())
    const at = place === null || text.includes(words.place(place)) ? '' : ` (${words.place(place)})`
    const sentence = /[.!?]$/.test(text) ? `${text.slice(0, -1)}${at}${text.at(-1)}` : `${text}${at}.`
    return advice === '' ? sentence : `${sentence} ${advice}`
  })
  return [...found, ...dropped(timeline)]
}

function dropped({ dropped: count }: Timeline): readonly string[] {
  return count === 0
    ? []
    : [`${count.toLocaleString('en')} events were not recorded, so this picture has gaps.`]
}

function ending({ outcome }: Timeline, words: Words): readonly string[] {
  if (outcome === null) return ['The trace breaks off before the end of the run.']
  if (outcome.kind === 'finished') return []
  return [explainOutcome(outcome, task => (words.taskFacts(task) === undefined ? null : words.task(task)))]
}

function indented(sign: string, text: string, look: Look): readonly string[] {
  const indent = sign === '' ? ' ' : ' '.repeat(3)
  const lines = wrap(text, Math.max(8, look.width - indent.length))
  return lines.map((line, at) => (at === 0 && sign !== '' ? ` ${sign} ${line}` : indent + line))
}
