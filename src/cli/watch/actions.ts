import { exercisesOf } from '../../course/exercise.js'
import { openEditor } from '../editor/open.js'
import { beginAgain } from '../exercise/begin-again.js'
import { chooseExercise } from '../exercise/choose.js'
import { nextToStart } from '../exercise/coming.js'
import { handedOut } from '../exercise/handed-out.js'
import { hintText, takeHint } from '../exercise/hint.js'
import { lessonEndText } from '../exercise/lesson-end.js'
import { pickedOf } from '../exercise/pick.js'
import { showSolution } from '../exercise/show-solution.js'
import { stuckIn } from '../exercise/try.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { runAndDraw } from '../running/run-and-draw.js'
import { waitForKey } from '../terminal/any-key.js'
import { confirm } from '../terminal/choose.js'
import { shortPath } from '../terminal/text.js'
import { lineToEdit, type WatchAction } from './session.js'

/** What the keys do. */
export const watchActions: Readonly<Record<string, WatchAction>> = {
  h: async ({ picked, verdict, context, say }) => {
    const stuckAt = verdict === null ? null : stuckIn(verdict)
    const text =
      stuckAt === null || stuckAt.hints.length === 0
        ? 'There is nothing to hint at.'
        : hintText(takeHint(picked.exercise, stuckAt, context), context.look)
    say(text)
    return undefined
  },

  t: async ({ picked, engine, context }) => {
    const { io } = context
    io.clear()
    const program = { file: picked.file, programArguments: [], signals: [], keepsFiles: true }
    await runAndDraw(
      { ...program, stdin: 'inherit' },
      engine,
      { ...RUN_DEFAULTS, ...context.options },
      context,
    )
    await waitForKey('Any key goes back.', [], context)
    return undefined
  },

  'ctrl-z': async ({ context }) => {
    await context.io.suspend()
    return undefined
  },

  e: async ({ picked, verdict, context }) => {
    await openEditor(picked.file, lineToEdit(verdict), context)
    return undefined
  },

  n: async ({ picked, context, say }) => {
    const { lesson, name } = picked.exercise
    const all = exercisesOf(lesson)
    const at = all.findIndex(exercise => exercise.name === name)
    // What comes after this one, and then what was left open before it.
    const next = nextToStart([...all.slice(at + 1), ...all.slice(0, at)], context.progress.read())
    if (next !== null) return handedOut(pickedOf(next, context), context)
    say(await lessonEndText(picked.exercise, context))
    return undefined
  },

  s: async ({ picked, context }) => {
    context.io.clear()
    await showSolution(picked, false, context)
    await waitForKey('Any key goes back.', [], context)
    return undefined
  },

  x: async ({ picked, context, say }) => {
    const { exercise } = picked
    const question = `Begin ${exercise.id} again? Your file is kept as a backup.`
    if (!(await confirm(question, context))) return undefined
    const { backup } = beginAgain(exercise, context)
    if (backup !== null) say(`Your file is kept as ${shortPath(backup, context.currentFolder)}`)
    return undefined
  },

  l: ({ context }) => chooseExercise(context),
}
