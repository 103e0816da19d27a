import { resolve } from 'node:path'
import { exerciseReset } from '../../progress/changes.js'
import { statusOf } from '../../progress/progress.js'
import { resetAnswer } from '../../workspace/reset.js'
import { hintText, takeHint } from '../commands/hint.js'
import { solution } from '../commands/solution.js'
import { nextToStart } from '../commands/start.js'
import { stuckIn } from '../commands/verify.js'
import type { Context } from '../context.js'
import { openEditor } from '../editor/open-editor.js'
import { handedOut } from '../handed-out.js'
import { pickExercise } from '../pick-exercise.js'
import { RUN_DEFAULTS } from '../run-options.js'
import { filled, inked, paintOf, shortPath, signsOf } from '../say.js'
import { showRun } from '../show-run.js'
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
    await showRun({ ...program, stdin: 'inherit' }, engine, { ...RUN_DEFAULTS, ...context.options }, context)
    await anyKey(context)
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
    const exercises = await context.course.exercises()
    const here = exercises.findIndex(({ name }) => name === picked.exercise.name)
    const order = [...exercises.slice(here + 1), ...exercises.slice(0, here)]
    const next = nextToStart(order, context.progress.read())
    if (next !== null) return handedOut(await pickExercise(next.name, context), context)
    say('There is no other exercise left.')
    return undefined
  },

  s: async ({ picked, context }) => {
    context.io.clear()
    await solution([picked.exercise.id], context.options, context)
    await anyKey(context)
    return undefined
  },

  x: async ({ picked, context, say }) => {
    const { io, workspace, now, record, currentFolder } = context
    const { exercise } = picked
    if (!(await io.confirm(`Begin ${exercise.id} again? Your file is kept as a backup.`))) return undefined
    const { backup } = resetAnswer(exercise, workspace, now())
    record(exerciseReset(exercise.name, exercise.version, resolve(workspace), now()))
    if (backup !== null) say(`Your file is kept as ${shortPath(backup, currentFolder)}`)
    return undefined
  },

  l: async ({ context }) => {
    const { io, course, progress, look } = context
    const signs = signsOf(look)
    const done = progress.read()
    const exercises = await course.exercises()
    const mark = { passed: signs.passed, started: signs.started, 'not-started': ' ' }
    const lines = exercises.map(
      ({ id, title, name, lesson }) => `${mark[statusOf(done, name)]} ${id} ${title} (${lesson.title})`,
    )
    const chosen = await io.choose('Which exercise?', lines)
    const exercise = chosen === null ? undefined : exercises[chosen]
    return exercise === undefined ? undefined : handedOut(await pickExercise(exercise.name, context), context)
  },
}

async function anyKey({ io, look }: Context): Promise<void> {
  io.write(`\n${paintOf(look).quiet(filled(inked('Any key goes back.', look), look))}\n`)
  await new Promise<void>(resolve => {
    const forget = io.onKey(() => {
      forget()
      resolve()
    })
  })
}
