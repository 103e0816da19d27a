import { exercisesOf } from '../../course/exercise.js'
import { lessonKey } from '../../course/keys.js'
import type { Engine } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Lesson } from '../../lesson.js'
import { lessonIn, statusOf } from '../../progress/progress.js'
import type { Context } from '../context.js'
import { chooseExercise } from '../exercise/choose.js'
import { exerciseToWatch, nextToStart } from '../exercise/coming.js'
import { walkLesson } from '../journey/walk.js'
import { RUN_DEFAULTS } from '../options/run-options.js'
import { traceProgram } from '../running/trace-program.js'
import { waitForKey } from '../terminal/any-key.js'
import { choose, chooseOrGoBack } from '../terminal/choose.js'
import { progressBar } from '../terminal/progress-bar.js'
import { counted, errorText, inked, paintOf } from '../terminal/text.js'
import { watchActions } from '../watch/actions.js'
import { watchExercise } from '../watch/session.js'
import { nextUp } from './next-up.js'
import { settingsText } from './settings.js'
import { welcome } from './welcome.js'

interface Entry {
  readonly words: string
  readonly go: () => Promise<void>
}

/** What the bare command opens in a terminal: one question, whose answers lead to all there is. */
export async function menu(context: Context): Promise<void> {
  const { io, look } = context
  // Python boots while the learner reads. Whoever only looks around does without.
  let opened: Promise<Engine> | undefined
  const engine = () => {
    opened ??= context.openEngine(null, true)
    return opened
  }
  try {
    if (!(await welcome(context))) return
    for (;;) {
      if (!look.plain) io.clear()
      io.write(`${paintOf(look).strong('asyncio-tutor')}\n\n`)
      const entries = await entriesNow(engine, context)
      const chosen = await choose('What now?', [...entries.map(({ words }) => words), 'Quit'], context)
      const entry = chosen === null ? undefined : entries[chosen]
      if (entry === undefined) return
      try {
        await entry.go()
      } catch (error) {
        if (!(error instanceof TutorError)) throw error
        io.write(errorText(error, look))
        await waitForKey('Any key goes back.', [], context)
      }
    }
  } finally {
    await (await opened)?.close()
  }
}

async function entriesNow(engine: () => Promise<Engine>, context: Context): Promise<readonly Entry[]> {
  const lessons = await context.course.lessons()
  const up = nextUp(lessons, context.progress.read())
  return [
    ...(up.kind === 'lesson'
      ? [
          {
            words: `${up.isBegun ? 'Go on with' : 'Begin'} lesson ${up.lesson.number}: ${up.lesson.title}`,
            go: () => learn(up.lesson, engine, context),
          },
        ]
      : []),
    ...(up.kind === 'exercise'
      ? [
          {
            words: `Work on exercise ${up.exercise.id}: ${up.exercise.title}`,
            go: () => work(up.exercise.name, engine, context),
          },
        ]
      : []),
    { words: 'All lessons', go: () => chooseLesson(lessons, engine, context) },
    { words: 'All exercises', go: () => anyExercise(engine, context) },
    { words: 'Trace a program of yours', go: () => traceFile(context) },
    { words: 'Settings: editor, colours, folders', go: () => showSettings(context) },
  ]
}

/** A lesson from where it was left, and then its exercises. */
async function learn(lesson: Lesson, engine: () => Promise<Engine>, context: Context): Promise<void> {
  if (!(await walkLesson(lesson, engine, context))) return
  const exercise = nextToStart(exercisesOf(lesson), context.progress.read())
  if (exercise !== null) await work(exercise.name, engine, context)
}

async function work(name: string, engine: () => Promise<Engine>, context: Context): Promise<void> {
  const picked = await exerciseToWatch(name, context)
  await watchExercise(picked, await engine(), watchActions, context)
}

async function chooseLesson(
  lessons: readonly Lesson[],
  engine: () => Promise<Engine>,
  context: Context,
): Promise<void> {
  const progress = context.progress.read()
  const lines = lessons.map(lesson => {
    const all = exercisesOf(lesson)
    const passed = all.filter(({ name }) => statusOf(progress, name) === 'passed').length
    const isRead = lessonIn(progress, lessonKey(lesson)).read !== undefined
    const bar = context.look.plain ? '' : ` ${progressBar(passed, all.length, context.look)}`
    return `${lesson.number} ${lesson.title}${bar} ${passed} of ${counted(all.length, 'exercise')} passed${isRead ? ', read' : ''}`
  })
  const chosen = await chooseOrGoBack('Which lesson?', lines, context)
  if (chosen !== null) await learn(lessons[chosen]!, engine, context)
}

async function anyExercise(engine: () => Promise<Engine>, context: Context): Promise<void> {
  const picked = await chooseExercise(context)
  if (picked !== undefined) await watchExercise(picked, await engine(), watchActions, context)
}

async function traceFile(context: Context): Promise<void> {
  const file = await context.io.ask('Its file (Enter alone goes back):', () => true)
  if (file === null || file.trim() === '') return
  await traceProgram(file.trim(), [], { ...RUN_DEFAULTS, ...context.options }, context)
  const { look, io } = context
  io.write(`\n${inked(`\`asyncio-tutor trace ${file.trim()}\` does the same.`, look)}\n`)
  await waitForKey('Any key goes back.', [], context)
}

async function showSettings(context: Context): Promise<void> {
  context.io.write(`\n${settingsText(context)}`)
  await waitForKey('Any key goes back.', [], context)
}
