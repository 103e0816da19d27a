import wrapAnsi from 'wrap-ansi'
import type { Timeline } from '../timeline/model.js'
import { glyphsOf } from './glyphs.js'
import { renderHeader } from './header.js'
import type { Look } from './look.js'
import { explainOutcome } from './outcome.js'
import { paletteOf } from './palette.js'
import { printable } from './printable.js'
import { duration } from './time.js'
import { type Words, wordsFor } from './words.js'

/** A step that computes longer than this keeps the loop from everything else for a time that people notice. */
const LONG_STEP_MICROS = 50_000

/** What to remember of a run: its numbers, then a sentence for each thing that deserves a look. */
export function renderSummary(timeline: Timeline, look: Look): string {
  const glyphs = glyphsOf(look)
  const palette = paletteOf(look)
  const words = wordsFor(timeline, glyphs)
  const warnings = sentences(timeline, words).map(text => indented(palette.bad(glyphs.warning), text, look))
  return [
    renderHeader(timeline, look),
    ...indented('', numbers(timeline).join(` ${glyphs.dot} `), look),
    ...warnings.flat(),
    ...ending(timeline, words).flatMap(text => indented(palette.bad(glyphs.raised), text, look)),
  ].join('\n')
}

function numbers({ totals, tasks, warnings, outcome }: Timeline): readonly string[] {
  const { elapsed, waiting, waitingUnion, peakWaiting, idleShare } = totals
  const isClean =
    outcome?.kind === 'finished' && warnings.length === 0 && !tasks.some(task => task.isLeftBehind)
  return [
    `${duration(elapsed)} elapsed`,
    ...(waiting === 0 ? [] : [overlap(waiting, waitingUnion, peakWaiting)]),
    ...(idleShare === null ? [] : [`loop idle ${Math.round(idleShare * 100)} %`]),
    ...(isClean && tasks.length > 1 ? ['nothing left behind'] : []),
  ]
}

function overlap(waiting: number, union: number, peak: number): string {
  if (peak < 2) return `${duration(waiting)} of waiting, never two waits at once`
  return `${duration(waiting)} of waiting overlapped into ${duration(union)}, up to ${peak} waits at once`
}

function sentences(timeline: Timeline, words: Words): readonly string[] {
  return [
    ...blocking(timeline, words),
    ...computing(timeline, words),
    ...leftBehind(timeline, words),
    ...warned(timeline, words),
    ...dropped(timeline),
  ]
}

function blocking({ totals: { longestBlock, blocked }, blocks }: Timeline, words: Words): readonly string[] {
  if (longestBlock === null) return []
  const { call, from, to, place, keptWaiting, task } = longestBlock
  const who = task === null ? '' : ` in ${words.task(task)}`
  const at = place === null ? '' : ` (${words.place(place)})`
  const cost =
    keptWaiting.length === 0
      ? 'nothing else could run meanwhile'
      : `it kept ${words.tasks(keptWaiting)} waiting`
  const others =
    blocks.length === 1 ? '' : ` All ${blocks.length} blocking calls together took ${duration(blocked)}.`
  return [`${printable(call)}${who} blocked the loop for ${duration(to.at - from)}${at}: ${cost}.${others}`]
}

function computing({ totals: { longestStep } }: Timeline, words: Words): readonly string[] {
  if (longestStep === null || longestStep.micros <= LONG_STEP_MICROS) return []
  const { task, micros } = longestStep
  return [
    `${words.task(task)} computed for ${Math.round(micros / 1000)} ms of real time without an await, and nothing else could run.`,
  ]
}

/** Tasks that Python's own warnings name already are not named twice. */
function leftBehind({ tasks, warnings }: Timeline, words: Words): readonly string[] {
  const warnedOf = new Set(
    warnings.flatMap(({ kind, task }) => (kind === 'left-pending' && task !== null ? [task] : [])),
  )
  const left = tasks.filter(task => task.isLeftBehind && !warnedOf.has(task.task))
  if (left.length === 0) return []
  const only = left.length === 1 ? left[0]! : null
  const place = only?.place == null ? '' : ` (created at ${words.place(only.place)})`
  const wasAsked = left.every(task =>
    task.marks.some(mark => mark.kind === 'cancel-asked' && mark.by?.kind === 'task'),
  )
  const asked = wasAsked ? ': cancelling was asked for, but nobody waited for it' : ''
  const names = words.tasks(left.map(task => task.task))
  return [
    `${names}${place} ${only === null ? 'were' : 'was'} still pending when the main task ended${asked}.`,
  ]
}

function warned({ warnings }: Timeline, words: Words): readonly string[] {
  return warnings.map(({ message, place, task }) => {
    const lane = task === null ? undefined : words.taskFacts(task)
    const known =
      lane === undefined || lane.name === lane.pythonName
        ? message
        : message.replace(lane.pythonName, `${lane.name} (${lane.pythonName})`)
    const text = printable(known.trim())
    const at = place === null || text.includes(words.place(place)) ? '' : ` (${words.place(place)})`
    return /[.!?]$/.test(text) ? `${text.slice(0, -1)}${at}${text.at(-1)}` : `${text}${at}.`
  })
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
  const lines = wrapAnsi(text, Math.max(8, look.width - indent.length), { hard: true }).split('\n')
  return lines.map((line, at) => (at === 0 && sign !== '' ? ` ${sign} ${line}` : indent + line))
}
