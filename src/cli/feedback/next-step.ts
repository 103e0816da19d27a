import type { CourseExercise } from '../../course/exercise.js'
import { firstFailed } from '../../verify/judge.js'
import type { Verdict } from '../../verify/verdict.js'

/** After so many failed tries without a hint, one is offered. */
const TRIES_BEFORE_OFFER = 3

/** Failures whose message leaves nothing to hint at. */
const SAYS_IT_ALL = new Set(['syntax', 'missing'])

/** What a next step depends on. */
export interface Stand {
  readonly exercise: CourseExercise
  readonly verdict: Verdict
  readonly hintsTaken: number
  /** How often this exercise was tried, this time included. */
  readonly tries: number
  /** In `watch` a key does what else a command does. */
  readonly byKeys?: boolean
}

/** What to type now; in `watch`, which key to press. */
export function nextStep({ exercise, verdict, hintsTaken, tries, byKeys }: Stand): string {
  const { hint, solution, next, again } = byKeys ? KEYS : commandsFor(exercise.id)
  if (verdict.outcome === 'passed')
    return `${solution} shows another way; ${next} hands out the next exercise.`
  const failed = firstFailed(verdict)
  const hints = failed?.hints.length ?? 0
  if (hints === 0 || SAYS_IT_ALL.has(failed?.failure?.kind ?? '')) return again
  if (hintsTaken >= hints)
    return `You have seen all ${hints} hints for this check; ${solution} shows a solution.`
  const offer = hintsTaken === 0 && tries >= TRIES_BEFORE_OFFER ? `Stuck after ${tries} tries? ` : ''
  return `${offer}${hint} gives hint ${hintsTaken + 1} of ${hints}.`
}

interface Words {
  readonly hint: string
  readonly solution: string
  readonly next: string
  readonly again: string
}

function commandsFor(id: string): Words {
  return {
    hint: `\`asyncio-tutor hint ${id}\``,
    solution: `\`asyncio-tutor solution ${id}\``,
    next: '`asyncio-tutor start`',
    again: 'Change your file and check again with `asyncio-tutor verify`.',
  }
}

const KEYS: Words = {
  hint: '`h`',
  solution: '`s`',
  next: '`n`',
  again: 'Change your file and save it: it is checked at once.',
}
