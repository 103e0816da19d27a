import type { CourseExercise } from '../../course/exercise.js'
import { exerciseIn } from '../../progress/progress.js'
import type { Look } from '../../render/look/look.js'
import type { Verdict } from '../../verify/verdict.js'
import type { Context } from '../context.js'
import { feedbackText } from '../exercise/feedback.js'
import type { Picked } from '../exercise/pick.js'
import { stuckIn } from '../exercise/try.js'
import { errorText, filled, inked, paintOf, shortPath, signsOf } from '../terminal/text.js'
import { changesSince } from './changes-since.js'
import type { Judged } from './checker.js'

export interface WatchState {
  readonly picked: Picked
  /** Null: nothing was looked at yet. */
  readonly now: Judged | null
  readonly before: Verdict | null
  readonly notes: readonly string[]
}

/** What a key does, in words for the line that is always in sight. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['h', 'hint'],
  ['r', 'check again'],
  ['t', 'timeline'],
  ['e', 'edit'],
  ['n', 'next'],
  ['s', 'solution'],
  ['x', 'begin again'],
  ['l', 'list'],
  ['q', 'quit'],
]

/** All there is to see: the verdict, what has changed, notes, and the keys. */
export async function watchScreen(state: WatchState, context: Context): Promise<string> {
  const { io, look } = context
  const parts = [
    ...(await verdictParts(state, context)),
    ...state.notes,
    ...(io.isInteractive ? [keysText(look)] : []),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

async function verdictParts(
  { picked, now, before }: WatchState,
  context: Context,
): Promise<readonly string[]> {
  const { look, io } = context
  const path = shortPath(picked.file, context.currentFolder)
  const say = (text: string) => filled(inked(text, look), look)
  const heading = headingText(picked.exercise, look)
  switch (now?.kind) {
    case undefined:
    case 'untouched':
      return [heading, say(`Change ${path} and save it: it is checked at once.`)]
    case 'gone':
      return [
        heading,
        say(`${path} is not there. As soon as it is, it is checked. \`x\` puts a fresh starter there.`),
      ]
    case 'unusable':
      return [heading, errorText(now.error, look).trimEnd()]
    case 'verdict': {
      const { source, verdict } = now
      const known = exerciseIn(context.progress.read(), picked.exercise.name)
      const stuckAt = stuckIn(verdict)
      const hintsTaken = stuckAt === null ? 0 : (known.hints[stuckAt.check] ?? 0)
      const facts = { source, verdict, hintsTaken, tries: known.tries, byKeys: io.isInteractive }
      const text = await feedbackText({ ...picked, ...facts }, context)
      return [text.trimEnd(), changesText(before, verdict, look)]
    }
  }
}

function headingText({ id, title, task }: CourseExercise, look: Look): string {
  return `${paintOf(look).strong(`${id} ${title}`)}\n${filled(inked(task, look), look)}`
}

/** What the last save has changed. Empty when nothing has. */
function changesText(before: Verdict | null, now: Verdict, look: Look): string {
  const { passNow, failNow } = changesSince(before, now)
  if (passNow.length + failNow.length === 0) return ''
  const paint = paintOf(look)
  const { passed, failed } = signsOf(look)
  const lines = [
    ...passNow.map(title => paint.good(`${passed} passes now: ${title}`)),
    ...failNow.map(title => paint.bad(`${failed} fails now: ${title}`)),
  ]
  return `${paint.quiet('Since the last try')}\n${lines.join('\n')}`
}

function keysText(look: Look): string {
  const paint = paintOf(look)
  const keys = KEYS.map(([key, does]) => `${paint.command(key)}\u00a0${does.replaceAll(' ', '\u00a0')}`)
  const bar = paint.quiet((look.ascii ? '-' : '─').repeat(Math.min(look.width, 80)))
  return `${look.plain ? '' : `${bar}\n`}${filled(keys.join('  '), look).replaceAll('\u00a0', ' ')}`
}
