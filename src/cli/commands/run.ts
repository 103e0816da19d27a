import { findLesson } from '../../course/find.js'
import { lessonKey } from '../../course/keys.js'
import { nearest } from '../../course/nearest.js'
import type { Engine, Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Demo, Lesson } from '../../lesson.js'
import { lessonRun } from '../../progress/changes.js'
import type { Context } from '../context.js'
import { demoFile, demoHeading, demoToChange, whatNext } from '../demo-text.js'
import { writeJson } from '../json.js'
import { pythonOf, type RunOptions } from '../run-options.js'
import { INTERRUPTED, runStatus, traceStatus } from '../run-status.js'
import { showRun } from '../show-run.js'
import { timelineJson } from '../timeline-json.js'
import { withEngine } from '../with-engine.js'

/** `run N [demo]`: one demo, or all of the lesson's one after the other. */
export async function run(
  [typed, demoName]: readonly (string | undefined)[],
  options: RunOptions,
  context: Context,
): Promise<number> {
  const { io, look, now } = context
  const lesson = await findLesson(typed ?? '', context.course)
  const demos = demoName === undefined ? lesson.demos : [findDemo(lesson, demoName)]
  const isPicture = options.view !== 'none' && !options.json
  return withEngine(context, pythonOf(options), async engine => {
    const told: { demo: string; status: number; timeline: unknown }[] = []
    for (const demo of demos) {
      if (isPicture) io.write(`${told.length > 0 ? '\n' : ''}${demoHeading(demo, lesson, look)}\n`)
      const { outcome, events } = await runDemo(demo, lesson, engine, options, context)
      if (isPicture) io.write(demoToChange(demo, lesson, look))
      const status = options.view === 'none' ? traceStatus(outcome) : runStatus(outcome, demo.status)
      told.push({ demo: demo.name, status, timeline: options.json ? await timelineJson(events) : null })
      if (status === INTERRUPTED || io.closed.aborted) break
    }
    if (options.json) writeJson(io, { lesson: lesson.number, demos: told })
    const worst = told.find(({ status }) => status !== 0)?.status ?? 0
    if (told.length < demos.length || worst === INTERRUPTED) return worst
    context.record(lessonRun(lessonKey(lesson), now()))
    if (isPicture) io.write(whatNext(lesson, look))
    return worst
  })
}

function runDemo(
  demo: Demo,
  lesson: Lesson,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  const program = {
    file: demoFile(demo, lesson),
    programArguments: [],
    stdin: 'inherit' as const,
    signals: options.signal.length > 0 ? options.signal : demo.signals,
    keepsFiles: false,
  }
  return showRun(program, engine, options, context)
}

/** By name, by the beginning of a name, or by its place among the lesson's demos. */
function findDemo({ demos, number, title }: Lesson, typed: string): Demo {
  const beginning = demos.filter(demo => demo.name.startsWith(typed))
  const found =
    demos.find(demo => demo.name === typed) ??
    (/^\d+$/.test(typed) ? demos[Number(typed) - 1] : undefined) ??
    (beginning.length === 1 ? beginning[0] : undefined)
  if (found !== undefined) return found
  const names = demos.map(demo => demo.name)
  const close = nearest(typed, names)
  throw new TutorError(
    'demo-unknown',
    `Lesson ${number} (${title}) has no demo called "${typed}".`,
    close === null ? `It has ${names.join(', ')}.` : `Did you mean \`asyncio-tutor run ${number} ${close}\`?`,
  )
}
