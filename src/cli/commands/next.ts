import { exercisesOf } from '../../course/exercise.js'
import { lessonKey } from '../../course/keys.js'
import { exerciseIn, statusOf } from '../../progress/progress.js'
import { answerFile } from '../../workspace/hand-out.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../terminal/json.js'
import { counted, filled, paintOf, shortPath } from '../terminal/text.js'

/** The bare command: a menu in a terminal; else where the learner stands, and what to type next. */
export async function next(_typed: unknown, options: SharedOptions, context: Context): Promise<number> {
  const { isInteractive, outputIsTerminal } = context.io
  if (isInteractive && outputIsTerminal && !options.json) {
    await (await import('../menu/menu.js')).menu(context)
    return 0
  }
  const { where, todo, passed, total } = await standing(context)
  if (options.json) writeJson(context.io, { passed, total, next: todo.map(({ command }) => command) })
  else {
    const { look, io } = context
    const wide = Math.max(...todo.map(({ command }) => command.length))
    const paint = paintOf(look)
    const lines = todo.map(({ command, does }) => `  ${paint.command(command.padEnd(wide))}  ${does}`)
    io.write(`${filled(where, look)}\n\n${lines.join('\n')}\n`)
  }
  return 0
}

interface Standing {
  readonly where: string
  readonly todo: readonly { readonly command: string; readonly does: string }[]
  readonly passed: number
  readonly total: number
}

async function standing({ course, progress, workspace, currentFolder }: Context): Promise<Standing> {
  const lessons = await course.lessons()
  const done = progress.read()
  const exercises = lessons.flatMap(exercisesOf)
  const passed = exercises.filter(({ name }) => statusOf(done, name) === 'passed').length
  const score = `${passed} of ${counted(exercises.length, 'exercise')} passed.`
  const all = { command: 'asyncio-tutor list', does: 'shows every lesson and exercise' }
  const help = { command: 'asyncio-tutor help', does: 'shows every command' }
  const counts = { passed, total: exercises.length }

  const inHand = exercises.find(({ name }) => name === done.current && statusOf(done, name) === 'started')
  if (inHand !== undefined) {
    const { tries } = exerciseIn(done, inHand.name)
    const file = shortPath(answerFile(workspace, inHand), currentFolder)
    const hint = { command: 'asyncio-tutor hint', does: 'gives a hint for what fails' }
    return {
      ...counts,
      where: `You are working on ${inHand.id}, ${inHand.title}, in ${file}. ${score}`,
      todo: [
        { command: 'asyncio-tutor verify', does: 'checks your answer' },
        ...(tries === 0 ? [] : [hint]),
        all,
        help,
      ],
    }
  }

  const isNew = Object.keys(done.lessons).length === 0 && Object.keys(done.exercises).length === 0
  const open = lessons.find(lesson =>
    exercisesOf(lesson).some(({ name }) => statusOf(done, name) !== 'passed'),
  )
  const lesson = open ?? lessons.find(each => done.lessons[lessonKey(each)]?.run === undefined)
  if (lesson === undefined) {
    const where = `You have run every lesson and passed every exercise. ${score}`
    return {
      ...counts,
      where,
      todo: [{ command: 'asyncio-tutor trace FILE', does: 'draws any program of yours' }, all, help],
    }
  }
  const { number, title } = lesson
  const wasRun = done.lessons[lessonKey(lesson)]?.run !== undefined
  const run = { command: `asyncio-tutor ${number}`, does: `runs lesson ${number} and draws its timeline` }
  const read = { command: `asyncio-tutor read ${number}`, does: 'shows its guide' }
  const start = { command: `asyncio-tutor start ${number}`, does: 'hands out an exercise of it' }
  return {
    ...counts,
    where: isNew
      ? `Learn Python's asyncio by watching programs run and writing some of your own. Lesson ${number} is about ${lowerFirst(title)}.`
      : `The next lesson is ${number}, ${title}. ${score}`,
    todo: wasRun ? [start, read, run, all, help] : [read, run, start, all, help],
  }
}

/** Titles begin with a capital; names in capitals (`TaskGroup`) keep theirs. */
function lowerFirst(title: string): string {
  return /^[A-Z][a-z]+\b(?![A-Z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
