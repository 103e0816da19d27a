import type { CheckFailure } from '../../engine/engine.js'
import { explanationText } from '../../explain/explain.js'
import { fileLink } from '../../render/look/link.js'
import type { Look } from '../../render/look/look.js'
import { printable, printableLines } from '../../render/text/printable.js'
import { firstFailed } from '../../verify/judge.js'
import type { Verdict, VerdictCheck } from '../../verify/verdict.js'
import type { Context } from '../context.js'
import { apart, counted, filled, inked, paintOf, shortPath, signsOf } from '../terminal/text.js'
import { diagnosisOf } from './diagnosis.js'
import { failureExplained } from './failure-explained.js'
import { nextStep, type Stand } from './next-step.js'
import { quotedLine } from './quoted-line.js'
import { runText } from './run-text.js'

export interface Feedback extends Stand {
  readonly file: string
  readonly source: string
}

/** Of no check: what every check needs. */
const READABLE = 'Python can read your file'

/** What there is to say, by what it is about. Any of it may be empty. */
export interface FeedbackParts {
  readonly title: string
  /** The check that fails first, why, and the line; all there is when nothing could be judged. */
  readonly headline: string
  readonly advice: string
  /** How it came about: the way there, a picture of the learner's own run, and the times that it went wrong with. */
  readonly details: string
  readonly others: string
  /** How many checks passed, and what to type now. */
  readonly ending: string
}

/** What `verify` says: the first failure whole, with a picture of the learner's own run; then the others; then what to type. */
export async function feedbackText(feedback: Feedback, context: Context): Promise<string> {
  const { title, headline, advice, details, others, ending } = await feedbackParts(feedback, context)
  return `${apart(title, headline, details, advice, others, ending)}\n`
}

export async function feedbackParts(feedback: Feedback, context: Context): Promise<FeedbackParts> {
  const { exercise, file, verdict } = feedback
  const { look } = context
  const paint = paintOf(look)
  const path = fileLink(paint.quiet(printable(shortPath(file, context.currentFolder))), file, look)
  const title = `${paint.strong(`${exercise.id} ${exercise.title}`)}  ${path}`
  const nothing = { title, headline: '', advice: '', details: '', others: '', ending: '' }
  if (verdict.outcome === 'broken') return { ...nothing, headline: brokenText(feedback, look) }
  const rest = { ...nothing, others: otherChecks(verdict, look), ending: ending(feedback, context) }
  const first = firstFailed(verdict)
  // One failure is enough to work on: the first, since checks stand in the order of what builds on what.
  if (verdict.outcome === 'passed' || first?.failure == null) return rest
  const { failure } = first
  return {
    ...rest,
    headline: headlineText(failure.kind === 'syntax' ? READABLE : first.title, failure, feedback, look),
    advice: adviceText(verdict, look),
    details: apart(
      framesText(failure, look),
      diagnosisText(failure, file, look),
      await runText(failure, verdict.wanted, look),
      scheduleText(failure, look),
    ),
  }
}

function headlineText(title: string, failure: CheckFailure, { source }: Feedback, look: Look): string {
  const sign = signsOf(look).failed
  const what = `${paintOf(look).bad(`${sign} ${title}`)}\n  ${filled(inked(messageOf(failure), look), look, 2, '  ')}`
  const line = quotedLine(failure, source, look)
  return line === '' ? what : `${what}\n\n${line}`
}

/** Its sentence, and what the exception means behind it. */
function messageOf(failure: CheckFailure): string {
  const explanation = failureExplained(failure)
  return explanation === null
    ? printableLines(failure.message)
    : `${printableLines(failure.message)} ${printable(explanationText(explanation))}`
}

/** What `trace` would say of this run, where it is wrong in itself. */
function diagnosisText(failure: CheckFailure, file: string, look: Look): string {
  return diagnosisOf(failure, file, look)
    .map(text => `  ${filled(inked(`This run also shows: ${text}`, look), look, 2, '  ')}`)
    .join('\n')
}

/** Only their own frames, and only when there is more to them than the line quoted above. */
function framesText({ frames, kind }: CheckFailure, look: Look): string {
  if (frames.length < 2 || kind === 'assertion') return ''
  const { quiet } = paintOf(look)
  const steps = frames.map(({ line, function: name }) => `line ${line} in ${printable(name)}`)
  return `  ${quiet(filled(`The way there: ${steps.join(` ${signsOf(look).arrow} `)}`, look, 2, '  '))}`
}

function scheduleText({ schedule, scheduleText: supplied }: CheckFailure, look: Look): string {
  if (schedule === 0 || supplied === '') return ''
  return `  ${filled(`It went wrong with these times: ${supplied.replace(/\.$/, '')}. An answer must work with any.`, look, 2, '  ')}`
}

/** It comes from an answer that fails in the same way: what is wrong with this one nobody has proven. */
function adviceText({ advice }: Verdict, look: Look): string {
  return advice === null ? '' : `  ${filled(inked(`Perhaps: ${advice}`, look), look, 2, '  ')}`
}

/** The rest of the checks, in a line each; in one line for all when they share one reason. */
function otherChecks(verdict: Verdict, look: Look): string {
  const first = firstFailed(verdict)
  const others = verdict.checks.filter(check => check !== first)
  const isShared = others.length > 1 && others.every(check => check.sameAs !== null || check.skipped)
  if (!isShared) return others.map(check => checkLine(check, look)).join('\n')
  const paint = paintOf(look)
  const signs = signsOf(look)
  return others.every(check => check.skipped)
    ? paint.quiet(`${signs.none} The ${others.length} other checks wait for this one.`)
    : paint.bad(`${signs.failed} The ${others.length} other checks fail for the same reason.`)
}

function checkLine({ title, passed, skipped, sameAs, failure }: VerdictCheck, look: Look): string {
  const paint = paintOf(look)
  const signs = signsOf(look)
  const line = (sign: string, ink: (text: string) => string, facts: string) =>
    filled(`${ink(`${sign} ${title}`)}${paint.quiet(facts)}`, look, 2, '  ')
  if (passed) return line(signs.passed, paint.good, '')
  if (skipped) return line(signs.none, paint.quiet, ' (not tried yet)')
  if (sameAs !== null) return line(signs.failed, paint.bad, ' (for the same reason)')
  return line(signs.failed, paint.bad, failure?.line == null ? '' : ` (line ${failure.line})`)
}

function ending(feedback: Feedback, { look }: Context): string {
  const { verdict } = feedback
  const total = verdict.checks.length
  const passed = verdict.checks.filter(check => check.passed).length
  const paint = paintOf(look)
  if (verdict.outcome === 'passed') {
    const how = `Passed: ${counted(total, 'check')}, each under ${counted(verdict.schedules.length, 'schedule')} of delays.`
    return `${paint.good(how)}\n${inked(nextStep(feedback), look)}`
  }
  const count = total === 0 ? '' : `${passed} of ${counted(total, 'check')} passed. `
  return filled(inked(`${count}${nextStep(feedback)}`, look), look)
}

function brokenText({ exercise, verdict }: Feedback, look: Look): string {
  const { broken } = verdict
  const which = broken === null ? 'its checks reported nothing' : `its check "${broken.check}" broke`
  const text =
    `This is our fault, not yours: ${exercise.id} could not be judged, because ${which}. ` +
    'Nothing is said about your answer, and this try does not count. Please report it, with these lines:'
  const error = (broken?.error ?? 'no results').trimEnd().split('\n')
  const sign = paintOf(look).bad(signsOf(look).failed)
  return `${sign} ${filled(text, look, 2, '  ')}\n\n${error.map(line => `    ${printable(line)}`).join('\n')}`
}
