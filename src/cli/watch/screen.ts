import type { CourseExercise } from '../../course/exercise.js'
import { exerciseIn, statusOf } from '../../progress/progress.js'
import type { Look } from '../../render/look/look.js'
import type { Verdict } from '../../verify/verdict.js'
import type { Context } from '../context.js'
import type { Picked } from '../exercise/pick.js'
import { statementText } from '../exercise/statement.js'
import { stuckIn } from '../exercise/try.js'
import { feedbackParts } from '../feedback/feedback.js'
import { ownText } from '../feedback/run-text.js'
import type { Shown } from '../terminal/screen/fitted.js'
import { apart, errorText, filled, inked, paintOf, shortPath, signsOf } from '../terminal/text.js'
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

/** All there is to see: the verdict, what has changed, and notes. What matters most comes first. */
export async function watchScreen(state: WatchState, context: Context): Promise<Shown> {
  const shown = await verdictShown(state, context)
  return { ...shown, foot: apart(...state.notes, shown.foot) }
}

async function verdictShown({ picked, now, before }: WatchState, context: Context): Promise<Shown> {
  const { look, io } = context
  const path = shortPath(picked.file, context.currentFolder)
  const say = (text: string) => filled(inked(text, look), look)
  const { exercise } = picked
  const done = await progressText(context)
  const heading = headingText(exercise, done, look)
  const task = statementText(exercise, look)
  switch (now?.kind) {
    case undefined:
    case 'untouched':
      return { head: heading, body: task, foot: say(`Change ${path} and save it: it is checked at once.`) }
    case 'gone': {
      const foot = say(
        `${path} is not there. As soon as it is, it is checked. \`x\` puts a fresh starter there.`,
      )
      return { head: heading, body: task, foot }
    }
    case 'unusable':
      return { head: heading, body: errorText(now.error, look).trimEnd(), foot: '' }
    case 'verdict': {
      const { source, verdict, own } = now
      const known = exerciseIn(context.progress.read(), exercise.name)
      const stuckAt = stuckIn(verdict)
      const hintsTaken = stuckAt === null ? 0 : (known.hints[stuckAt.check] ?? 0)
      const facts = { source, verdict, hintsTaken, tries: known.tries, byKeys: io.isInteractive }
      const parts = await feedbackParts({ ...picked, ...facts }, context)
      return {
        head: apart(`${parts.title}  ${done}`, parts.headline, parts.advice),
        body: apart(
          parts.details,
          await ownText(own, look),
          parts.others,
          changesText(before, verdict, look),
        ),
        foot: parts.ending,
      }
    }
  }
}

function headingText({ id, title, task }: CourseExercise, done: string, look: Look): string {
  return `${paintOf(look).strong(`${id} ${title}`)}  ${done}\n${filled(inked(task, look), look)}`
}

/** How far the learner is in the whole course. */
async function progressText({ course, progress, look }: Context): Promise<string> {
  const exercises = await course.exercises()
  const now = progress.read()
  const passed = exercises.filter(({ name }) => statusOf(now, name) === 'passed').length
  return paintOf(look).quiet(`${passed} of ${exercises.length} exercises passed`)
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

/** The keys, for the last lines of a screen. */
export function keysText(look: Look): string {
  const paint = paintOf(look)
  const keys = KEYS.map(([key, does]) => `${paint.command(key)}\u00a0${does.replaceAll(' ', '\u00a0')}`)
  const bar = paint.quiet((look.ascii ? '-' : '─').repeat(Math.min(look.width, 80)))
  return `${look.plain ? '' : `${bar}\n`}${filled(keys.join('  '), look).replaceAll('\u00a0', ' ')}`
}
