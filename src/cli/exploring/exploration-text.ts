import { unmatchedIn } from '../../render/compare.js'
import { firstDifference, firstDifferent } from '../../render/first-difference.js'
import { explainOutcome } from '../../render/outcome.js'
import { printable, shortened } from '../../render/text/printable.js'
import type { Timeline } from '../../timeline/model.js'
import { titledRun } from '../../timeline/titled-run.js'
import type { Window } from '../../timeline/window.js'
import { comparisonText } from '../comparing/comparison.js'
import type { Context } from '../context.js'
import { scheduleWords } from '../options/what-if.js'
import { counted, filled, inked } from '../terminal/text.js'
import { conflictLines } from './conflict-text.js'
import { checkOf, isGood, outputOf, type Trial } from './ending.js'
import type { Exploration } from './exploration.js'
import { lateText } from './late-text.js'

/** What is told of an exploration. */
export interface Told {
  readonly exploration: Exploration
  /** How many schedules were to be tried. */
  readonly runs: number
  /** What is to be drawn of two runs that end differently. */
  readonly part: Window
  /** A line for a shell that makes the run again which ends differently; null: there is none. */
  readonly again: string | null
  /** What no schedule varies though the program has it. */
  readonly unvaried: readonly string[]
}

/** What an exploration found: in words, and where an end differs, beside the usual one from where the two part. */
export function explorationText(told: Told, context: Context): string {
  const { look } = context
  const { exploration, part } = told
  const { usual, other, conflict } = exploration
  const first = titledRun('as usual', usual.events)
  const second = other === null ? null : titledRun(titleOf(other), other.run.events)
  const paragraph = (sentence: string) => `${filled(inked(sentence, look), look)}\n`
  const said = [...found(told, second?.timeline ?? null, context)]
  if (second === null) said.push(...unmatchedIn(first.timeline))
  const failing = (conflict?.isUsual === false ? second : null)?.timeline ?? first.timeline
  const parts = [
    said.map(paragraph).join(''),
    conflict === null ? '' : `${whyText(exploration)}\n${conflictLines(conflict, failing, look)}`,
    told.again === null ? '' : `Make it again with\n  ${told.again}\n`,
    told.unvaried.map(paragraph).join(''),
  ]
  const text = parts.filter(one => one !== '').join('')
  if (second === null) return text
  const from = part.from ?? firstDifference(first.timeline, second.timeline, look)?.moment ?? null
  return `${comparisonText(first, second, context, { ...part, from })}\n${text}`
}

/** Why an end differs, or fails, nobody can prove: that something gets in the way is. */
function whyText({ other, conflict }: Exploration): string {
  return other !== null && conflict?.isUsual
    ? 'Perhaps this is why; it happens as usual:'
    : 'Perhaps this is why:'
}

function titleOf({ schedule }: Trial): string {
  const words = scheduleWords(schedule)
  return words.length === 0 ? 'again' : words.length > 4 ? 'another' : words.join(' ')
}

function found(told: Told, timeline: Timeline | null, { look }: Context): readonly string[] {
  const { exploration, runs } = told
  const { end, tried, usual, other } = exploration
  const differs = other === null || timeline === null ? [] : differences(exploration, other, timeline, look)
  switch (end) {
    case 'unending':
      return [`As usual it was stopped, so there is nothing to compare. ${explainOutcome(usual.outcome)}`]
    case 'unsteady':
      return [
        'It ends differently even under the same schedule, so no schedule is to blame: look for addresses in what it prints, and for what it takes from outside.',
        ...(other === null ? [] : endings(exploration, other)),
      ]
    case 'different':
      return differs
    case 'interrupted':
      if (tried === 0) return ['You stopped it before it had ended once.']
      return other !== null
        ? ['You stopped it before everything was found out.', ...differs]
        : [`You stopped it after ${counted(tried, 'schedule')} of ${runs}.`, ...sameEnds(exploration)]
    case 'out-of-time':
      return [
        `The time is over after ${counted(tried, 'schedule')} of ${runs}: \`explore\` takes a minute at most.`,
        ...sameEnds(exploration),
      ]
    case 'all-tried':
      return sameEnds(exploration)
  }
}

function differences(
  exploration: Exploration,
  other: Trial,
  timeline: Timeline,
  look: Context['look'],
): readonly string[] {
  const words = scheduleWords(other.schedule).join(' ')
  return [
    `It ends differently with \`${words}\`, found as schedule ${exploration.tried}.`,
    ...other.schedule.late.map(late => lateText(late, timeline, other.run.events, look)),
    ...endings(exploration, other),
  ]
}

/** How the two end. */
function endings({ usual }: Exploration, other: Trial): readonly string[] {
  const check = checkOf(other.run)
  if (check !== null && isGood(usual) !== isGood(other.run))
    return [`There ${endText(other)}`, `As usual ${endText({ ...other, run: usual })}`]
  return firstDifferentLine(outputOf(usual), outputOf(other.run))
}

/** How a run ended, where something has to hold. */
function endText({ run }: Pick<Trial, 'run'>): string {
  const check = checkOf(run)
  if (check === null) return explainOutcome(run.outcome)
  const expression = `\`${printable(check.expression)}\``
  const values = check.said === '' ? '' : `: ${printable(check.said)}`
  switch (check.how) {
    case 'holds':
      return `${expression} holds${values}.${isGood(run) ? '' : ` But: ${explainOutcome(run.outcome)}`}`
    case 'fails':
      return `${expression} does not hold${values}.`
    default:
      return `${expression} can't be told${values}.`
  }
}

function sameEnds({ tried, usual, stopped }: Exploration): readonly string[] {
  const ended = tried - stopped.length
  const how = isGood(usual) ? 'it ends the same' : 'it fails the same way'
  const under = ended === 1 ? '' : stopped.length === 0 ? ' under each' : ` under ${ended} of them`
  const why = checkOf(usual) === null ? explainOutcome(usual.outcome) : capital(endText({ run: usual }))
  return [
    `${counted(tried, 'schedule')}, and ${how}${under}.${isGood(usual) ? '' : ` ${why}`}`,
    ...(stopped.length === 0
      ? []
      : [
          `Under ${stopped.length} it was stopped, so how it would end is not known. ${explainOutcome(stopped[0]!)}`,
        ]),
  ]
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Where two outputs part. */
function firstDifferentLine(usual: string, other: string): readonly string[] {
  const [lines, others] = [usual.split('\n'), other.split('\n')]
  const first = firstDifferent(lines, others)
  if (first === null) return []
  const quoted = (line: string | undefined) =>
    line === undefined ? 'no more' : shortened(JSON.stringify(line), LINE_COLUMNS, '…"')
  return [
    `Line ${first + 1} of what it prints is ${quoted(others[first])}, as usual ${quoted(lines[first])}.`,
  ]
}

const LINE_COLUMNS = 200
