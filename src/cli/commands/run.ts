import { findLesson } from '../../course/find.js'
import { findDemo } from '../../course/find-demo.js'
import { lessonKey } from '../../course/keys.js'
import type { Engine, Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import type { Demo, Lesson } from '../../lesson.js'
import { lessonRun } from '../../progress/changes.js'
import type { Context } from '../context.js'
import { pythonOf, type RunOptions, writesAnything } from '../options/run-options.js'
import { playBack } from '../playback/play-back.js'
import { demoProgram } from '../running/demo-program.js'
import { demoHeading, demoToChange, whatNext } from '../running/demo-text.js'
import { drawRun } from '../running/draw-run.js'
import { runProgram } from '../running/run-program.js'
import { runStatus, traceStatus } from '../running/status.js'
import { timelineJson } from '../running/timeline-json.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'

/** `run N [demo]`: one demo, or all of the lesson's one after the other. */
export async function run(
  [typed, demoName]: readonly (string | undefined)[],
  options: RunOptions,
  context: Context,
): Promise<number> {
  const { io, look, now } = context
  const lesson = await findLesson(typed ?? '', context.course)
  const demos = demoName === undefined ? lesson.demos : [findDemo(lesson, demoName, 'run')]
  if (writesAnything(options) && demos.length > 1)
    throw new TutorError(
      'export-several',
      'A file holds one run, and this lesson has several programs.',
      `Name one of them: \`asyncio-tutor run ${lesson.number} ${demos[0]!.name}\`.`,
    )
  const isPicture = options.view !== 'none' && !options.json
  return withEngine(context, pythonOf(options), async engine => {
    const told: { demo: string; status: number; timeline: unknown }[] = []
    const begin = (demo: Demo) => beginDemo(demo, lesson, engine, options, context)
    let coming = begin(demos[0]!)
    for (const [index, demo] of demos.entries()) {
      if (isPicture) io.write(`${told.length > 0 ? '\n' : ''}${demoHeading(demo, lesson, look)}\n`)
      const series = demos.length > 1 ? { number: index + 1, of: demos.length, name: demo.name } : undefined
      const program = demoProgram(demo, lesson, options)
      const { run, drawnWith, leaving } = await playBack(
        await coming,
        program,
        engine,
        options,
        context,
        series,
      )
      const following = demos[index + 1]
      // The next program runs while this one is drawn, unless its output, or what is typed for it, would come in between.
      const isAhead =
        isPicture &&
        options.speed === undefined &&
        !options.step &&
        following !== undefined &&
        run.outcome.kind !== 'interrupted'
      if (isAhead) coming = begin(following)
      const isLeft = (await drawRun(run, drawnWith, context, series)) === 'all' || leaving === 'all'
      if (writesAnything(options))
        await (await import('../running/write-run.js')).writeRun(run, drawnWith, context)
      const { outcome, events } = run
      if (isPicture) io.write(demoToChange(demo, lesson, look))
      const status = options.view === 'none' ? traceStatus(outcome) : runStatus(outcome, demo.status)
      told.push({ demo: demo.name, status, timeline: options.json ? await timelineJson(events) : null })
      if (status === EXIT.interrupted || io.closed.aborted || isLeft) {
        coming.catch(() => {}) // nobody asks for it any more
        break
      }
      if (!isAhead && following !== undefined) coming = begin(following)
    }
    if (options.json) writeJson(io, { lesson: lesson.number, demos: told })
    const worst = told.find(({ status }) => status !== 0)?.status ?? 0
    if (told.length < demos.length || worst === EXIT.interrupted) return worst
    context.record(lessonRun(lessonKey(lesson), now()))
    if (isPicture) io.write(whatNext(lesson, look))
    return worst
  })
}

function beginDemo(
  demo: Demo,
  lesson: Lesson,
  engine: Engine,
  options: RunOptions,
  context: Context,
): Promise<Run> {
  return runProgram(demoProgram(demo, lesson, options), engine, options, context)
}
