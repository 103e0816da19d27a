import { unmatchedIn } from '../../render/compare.js'
import { firstDifferent } from '../../render/first-difference.js'
import { explainOutcome } from '../../render/outcome.js'
import { shortened } from '../../render/text/printable.js'
import type { Timeline } from '../../timeline/model.js'
import { titledRun } from '../../timeline/titled-run.js'
import type { Window } from '../../timeline/window.js'
import type { Context } from '../context.js'
import { endedWell } from '../running/status.js'
import { counted, filled, inked } from '../terminal/text.js'
import { comparisonText } from './comparison.js'
import { type Exploration, outputOf } from './exploration.js'

/** What an exploration of `runs` schedules found: in words, and where an end differs beside the usual one. */
export function explorationText(
  exploration: Exploration,
  runs: number,
  part: Window,
  context: Context,
): string {
  const { look } = context
  const { usual, other } = exploration
  const first = titledRun('as usual', usual.events)
  const said = [
    ...found(exploration, runs),
    ...(other === null ? unmatchedIn(first.timeline) : []),
    ...unvaried(exploration, first.timeline),
  ]
  const text = said.map(sentence => `${filled(inked(sentence, look), look)}\n`).join('')
  if (other === null) return text
  const second = titledRun(other.seed === 0 ? 'again' : `--seed ${other.seed}`, other.run.events)
  return `${comparisonText(first, second, context, part)}\n${text}`
}

function found(exploration: Exploration, runs: number): readonly string[] {
  const { end, tried, usual, other } = exploration
  switch (end) {
    case 'unending':
      return [`As usual it was stopped, so there is nothing to compare. ${explainOutcome(usual.outcome)}`]
    case 'unsteady':
      return [
        'It ends differently even under the same schedule, so no schedule is to blame: look for addresses in what it prints, and for what it takes from outside.',
        ...(other === null ? [] : firstDifferentLine(outputOf(usual), outputOf(other.run))),
      ]
    case 'different':
      return other === null
        ? []
        : [
            `Schedule ${other.seed} ends differently.`,
            ...firstDifferentLine(outputOf(usual), outputOf(other.run)),
          ]
    case 'interrupted':
      return tried === 0
        ? ['You stopped it before it had ended once.']
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

function sameEnds({ tried, usual, stopped }: Exploration): readonly string[] {
  const ended = tried - stopped.length
  const isGood = endedWell(usual.outcome)
  const how = isGood ? 'it ends the same' : 'it fails the same way'
  const under = ended === 1 ? '' : stopped.length === 0 ? ' under each' : ` under ${ended} of them`
  return [
    `${counted(tried, 'schedule')}, and ${how}${under}.${isGood ? '' : ` ${explainOutcome(usual.outcome)}`}`,
    ...(stopped.length === 0
      ? []
      : [
          `Under ${stopped.length} it was stopped, so how it would end is not known. ${explainOutcome(stopped[0]!)}`,
        ]),
  ]
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

/** What no schedule varies though this program has it: its end may differ there. */
function unvaried({ end }: Exploration, { tasks }: Timeline): readonly string[] {
  if (end !== 'all-tried' && end !== 'out-of-time') return []
  const sleeps = tasks.some(({ spans }) => spans.some(({ waiting }) => waiting?.on === 'sleep'))
  return sleeps ? ['Not varied: how long it sleeps (`--latency` does that).'] : []
}
