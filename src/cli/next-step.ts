import { firstFailed } from '../verify/judge.js'
import type { Feedback } from './feedback.js'

/** After so many tries without a hint, a hint is offered in plainer words. */
const TRIES_BEFORE_NUDGE = 3

/** Failures whose message leaves nothing to hint at. */
const SAYS_IT_ALL = new Set(['syntax', 'missing'])

/** What to type now. */
export function nextStep({ exercise, verdict, hintsTaken, tries }: Feedback): string {
  const { id } = exercise
  if (verdict.outcome === 'passed') {
    return `\`asyncio-tutor solution ${id}\` shows another way; \`asyncio-tutor start\` hands out the next exercise.`
  }
  const failed = firstFailed(verdict)
  const hints = failed?.hints.length ?? 0
  if (hints === 0 || SAYS_IT_ALL.has(failed?.failure?.kind ?? ''))
    return 'Change your file and check again with `asyncio-tutor verify`.'
  if (hintsTaken >= hints) {
    return `You have seen all ${hints} hints for this check; \`asyncio-tutor solution ${id}\` shows a solution.`
  }
  const nudge = hintsTaken === 0 && tries > TRIES_BEFORE_NUDGE ? 'Stuck? ' : ''
  return `${nudge}\`asyncio-tutor hint ${id}\` gives hint ${hintsTaken + 1} of ${hints}.`
}
