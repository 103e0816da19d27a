import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findDemoOfCourse } from '../../course/find-demo.js'
import { TutorError } from '../../errors.js'
import { differencesOf } from '../../render/compare.js'
import { timelineAsJson } from '../../render/json.js'
import { type TitledRun, titledRun } from '../../timeline/titled-run.js'
import { listed } from '../../timeline/warnings/phrases.js'
import { comparisonText } from '../comparing/comparison.js'
import type { Context } from '../context.js'
import { isSavedTrace, programFile } from '../files/program-file.js'
import { openTrace } from '../files/trace-file.js'
import { pythonOf, type RunOptions, windowAsked } from '../options/run-options.js'
import { circumstances, madeWith } from '../options/what-if.js'
import { demoProgram } from '../running/demo-program.js'
import { alone, type Program } from '../running/program.js'
import { runProgram } from '../running/run-program.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'

/** `compare A B`: two programs, saved traces or demos of lessons on one axis of time, and what they differ in. */
export async function compare(
  [one = '', other = '']: readonly (string | undefined)[],
  options: RunOptions,
  context: Context,
): Promise<number> {
  const { io } = context
  const titles = titlesOf(one, other)
  const isSaved = [one, other].map(name => isSavedTrace(name, context))
  if (isSaved.every(saved => saved)) refuseChanges(options)
  const first = titledRun(titles[0], await eventsOf(one, isSaved[0]!, options, context))
  const second = titledRun(titles[1], await eventsOf(other, isSaved[1]!, options, context))
  if (options.json) {
    const [ours, theirs] = [timelineAsJson(first.timeline), timelineAsJson(second.timeline)]
    writeJson(io, { sentences: differencesOf(first, second), one: ours, other: theirs })
  } else io.write(comparisonText(first, second, context, windowAsked(options)))
  return 0
}

/** What was saved has happened: nothing can be changed in it any more. */
function refuseChanges(options: RunOptions): void {
  const asked = madeWith(options).filter(word => word.startsWith('--'))
  if (asked.length === 0) return
  const names = [...new Set(asked.map(word => `\`${word.replace(/=.*/, '')}\``))]
  throw new TutorError(
    'compare-saved',
    `Both are saved traces, in which ${listed(names)} can change nothing.`,
    'Name the programs themselves.',
  )
}

async function eventsOf(
  name: string,
  isSaved: boolean,
  options: RunOptions,
  context: Context,
): Promise<TitledRun['events']> {
  const path = resolve(context.currentFolder, name)
  if (isSaved) return openTrace(path).events
  const program = await programOf(name, path, options, context)
  const asked = { ...options, json: true }
  const run = await withEngine(context, pythonOf(options), engine =>
    runProgram(program, engine, asked, context),
  )
  return run.events
}

/** A file goes before a demo of the same name. */
async function programOf(
  name: string,
  path: string,
  options: RunOptions,
  context: Context,
): Promise<Program> {
  const found = existsSync(path) ? null : await findDemoOfCourse(context.course, name)
  if (found === null)
    return { ...alone(programFile(name, context), options.signal), ...circumstances(options) }
  return { ...demoProgram(found.demo, found.lesson, options), stdin: { text: '' } }
}

/** The files' names, each with as many of its folders as it takes to tell them apart. */
function titlesOf(one: string, other: string): readonly [string, string] {
  const [first, second] = [one, other].map(name => name.split(/[\\/]/)) as [string[], string[]]
  for (let length = 1; length <= Math.max(first.length, second.length); length++) {
    const titles = [first.slice(-length).join('/'), second.slice(-length).join('/')] as const
    if (titles[0] !== titles[1]) return titles
  }
  return [one, `${other} again`]
}
