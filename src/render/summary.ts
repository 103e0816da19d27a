import { explanationText } from '../explain/explain.js'
import { duration, realTime } from '../timeline/duration.js'
import type { Timeline } from '../timeline/model.js'
import { hasLoop } from '../timeline/queries.js'
import { diagnose } from '../timeline/warnings/all.js'
import type { Finding } from '../timeline/warnings/warning.js'
import type { Place } from '../trace/events.js'
import { placeOfOutcome } from '../trace/outcome.js'
import { explanationOf } from './explanation.js'
import { type Glyphs, glyphsOf } from './look/glyphs.js'
import type { Look } from './look/look.js'
import { MARKS } from './look/marks.js'
import { paletteOf } from './look/palette.js'
import { explainOutcome } from './outcome.js'
import { headerText } from './text/header.js'
import { madeWithLines } from './text/made-with.js'
import { printable, wrap } from './text/printable.js'
import { overlapText, type Words, wordsFor } from './text/words.js'

/** What ran, and what to remember of it. */
export function renderSummary(timeline: Timeline, look: Look): string {
  const header = indented('', headerText(timeline, glyphsOf(look)), look)
  return [...header.map(line => paletteOf(look).quiet(line)), renderFindings(timeline, look)].join('\n')
}

/** What to remember of a run: its numbers, a sentence for each thing that deserves a look, and the options it was made with. */
function renderFindings(timeline: Timeline, look: Look): string {
  const glyphs = glyphsOf(look)
  const palette = paletteOf(look)
  const words = wordsFor(timeline, glyphs)
  const signs = {
    warning: palette.bad(glyphs.warning),
    failure: palette.bad(look.ascii ? MARKS.raised.sign.ascii : MARKS.raised.sign.glyph),
  }
  return [
    ...indented('', numbersText(timeline, glyphs), look),
    ...findingsOf(timeline, words).flatMap(({ kind, says }) => indented(signs[kind], says, look)),
    ...madeWithLines(timeline.run?.madeWith ?? [], look.width - 1).map(line => ` ${line}`),
  ].join('\n')
}

/** Something to remember of a run, in words that are safe to print. */
export interface Told {
  readonly kind: 'warning' | 'failure'
  readonly says: string
  readonly place: Place | null
}

/** What deserves a look, and how the run ended unless it was well. */
export function findingsOf(timeline: Timeline, words: Words): readonly Told[] {
  return [...warningsOf(timeline, words), ...ending(timeline, words)]
}

/** The numbers to remember of a run, in a line. */
export function numbersText(timeline: Timeline, { dot }: Glyphs): string {
  return numbers(timeline).join(` ${dot} `)
}

function numbers(timeline: Timeline): readonly string[] {
  const { totals, tasks, warnings, outcome, computed } = timeline
  const { elapsed, waiting } = totals
  const isClean =
    outcome?.kind === 'finished' && warnings.length === 0 && !tasks.some(task => task.isLeftBehind)
  return [
    `${duration(elapsed)} elapsed`,
    ...(waiting === 0 ? [] : [overlapText(timeline)]),
    ...(hasLoop(timeline) || outcome === null ? [] : ['no event loop ran']),
    ...(computed.length > 0 ? [computedText(timeline)] : idleText(timeline)),
    ...(isClean && tasks.length > 1 ? ['nothing left behind'] : []),
  ]
}

/** A loop that computes is not idle, though virtual time has nothing of it. */
function computedText({ computed }: Timeline): string {
  const sum = computed.reduce((total, { micros }) => total + micros, 0)
  return `${realTime(sum)} of real computing, which took no virtual time`
}

function idleText(timeline: Timeline): readonly string[] {
  const { idleShare } = timeline.totals
  return idleShare === null || !hasLoop(timeline) ? [] : [`loop idle ${Math.round(idleShare * 100)} %`]
}

/** What deserves a look, each with its line and what to do about it. */
function warningsOf(timeline: Timeline, words: Words): readonly Told[] {
  return diagnose(timeline).map(finding => warning(warningText(finding, words), finding.place))
}

/** A finding as it is told: with its line and, if it has one, its advice. */
export function warningText({ says, advice, place }: Finding, words: Words): string {
  const text = printable(says.trim())
  const at = place === null || text.includes(words.place(place)) ? '' : ` (${words.place(place)})`
  const sentence = /[.!?]$/.test(text) ? `${text.slice(0, -1)}${at}${text.at(-1)}` : `${text}${at}.`
  return advice === '' ? sentence : `${sentence} ${advice}`
}

function warning(says: string, place: Place | null): Told {
  return { kind: 'warning', says, place }
}

function ending(timeline: Timeline, words: Words): readonly Told[] {
  const { outcome } = timeline
  if (outcome?.kind === 'finished') return []
  const explanation = explanationOf(timeline)
  const says =
    outcome === null
      ? 'The trace breaks off before the end of the run.'
      : explainOutcome(outcome, task => (words.taskFacts(task) === undefined ? null : words.task(task)))
  const meaning = explanation === null ? '' : ` ${printable(explanationText(explanation))}`
  return [{ kind: 'failure', says: says + meaning, place: outcome === null ? null : placeOfOutcome(outcome) }]
}

function indented(sign: string, text: string, look: Look): readonly string[] {
  const indent = sign === '' ? ' ' : ' '.repeat(3)
  const lines = wrap(text, Math.max(8, look.width - indent.length))
  return lines.map((line, at) => (at === 0 && sign !== '' ? ` ${sign} ${line}` : indent + line))
}
