import { join } from 'node:path'
import { lessonKey } from '../../course/keys.js'
import { readLessonFile } from '../../course/lesson-file.js'
import type { Engine } from '../../engine/engine.js'
import type { Demo, Lesson } from '../../lesson.js'
import { lessonRead, lessonRun, lessonStep } from '../../progress/changes.js'
import { lessonIn } from '../../progress/progress.js'
import { named } from '../../timeline/merge.js'
import { waitForKey } from '../any-key.js'
import { comparisonText } from '../comparison.js'
import type { Context } from '../context.js'
import { demoProgram } from '../demo-program.js'
import { demoFile, demoHeading } from '../demo-text.js'
import { renderGuide } from '../guide/render-guide.js'
import { scratchCopy } from '../play/scratch.js'
import { playProgram } from '../play/session.js'
import { makePrediction } from '../prediction/make.js'
import { runOnce } from '../run-once.js'
import { RUN_DEFAULTS, type RunOptions } from '../run-options.js'
import { paintOf } from '../say.js'
import { beginRun, showRun } from '../show-run.js'
import { changedDemo } from './changed-demo.js'
import { lessonSteps, type Step } from './steps.js'

/**
 * Leads through a lesson from where it was left: its guide in pages, and each program to be predicted, seen and changed.
 * True: to its end. Every step is noted down, so that it can be left at any moment.
 */
export async function walkLesson(
  lesson: Lesson,
  engine: () => Promise<Engine>,
  context: Context,
): Promise<boolean> {
  const { io, look, record, now } = context
  const key = lessonKey(lesson)
  const steps = lessonSteps(lesson, readLessonFile(join(lesson.folder, 'guide.md')))
  const reached = lessonIn(context.progress.read(), key).step ?? 0
  let at = reached < steps.length ? reached : 0
  while (at < steps.length) {
    if (!look.plain) io.clear()
    const step = steps[at]!
    io.write(
      `${paintOf(look).quiet(`lesson ${lesson.number}, ${lesson.title}: ${at + 1} of ${steps.length}`)}\n\n`,
    )
    const pressed =
      step.kind === 'page'
        ? await showPage(step, at, context)
        : step.kind === 'program'
          ? await showProgram(step, at)
          : await showComparison(step, at)
    if (pressed === 'q') return false
    at = Math.max(0, at + (pressed === 'b' ? -1 : 1))
    record(lessonStep(key, at))
  }
  record(lessonRead(key, now()))
  record(lessonRun(key, now()))
  return true

  /** In a screen of its own: event by event, or against the clock. */
  async function runAgain(demo: Demo, python: Engine, how: Partial<RunOptions>): Promise<void> {
    const options = { ...RUN_DEFAULTS, ...context.options, ...how }
    await showRun({ ...demoProgram(demo, lesson, options), stdin: { text: '' } }, python, options, context)
  }

  async function showComparison({ one, other }: Step & { kind: 'comparison' }, place: number) {
    const python = await engine()
    const runOf = async (demo: Demo) => {
      const options = { ...RUN_DEFAULTS, ...context.options, json: true }
      const run = await beginRun(demoProgram(demo, lesson, options), python, options, context)
      return named(demo.name, run.events)
    }
    const [first, second] = [await runOf(one), await runOf(other)]
    const { strong } = paintOf(look)
    io.write(`${strong(`${one.name}.py and ${other.name}.py on one axis of time`)}\n\n`)
    io.write(`${comparisonText(first, second, context)}\n`)
    return waitToGoOn(place, context)
  }

  async function showProgram(step: Step & { kind: 'program' }, place: number): Promise<string> {
    const { demo, prediction } = step
    const python = await engine()
    if (prediction === null) {
      io.write(`${demoHeading(demo, lesson, look)}\n`)
      await runOnce(demoFile(demo, lesson), demo.signals, python, context)
    } else if ((await makePrediction(prediction, lesson, python, undefined, context)) === null) return 'q'
    for (;;) {
      const offers = [
        ['return', '`Enter` goes on'],
        ['space', ''],
        ...(demo.change === undefined ? [] : [['c', '`c` changes a line and runs it again']]),
        ...(look.plain ? [] : [['s', '`s` steps through it']]),
        ...(look.plain || demo.signals.length === 0 ? [] : [['l', '`l` plays it live: Ctrl-C is yours']]),
        ['p', '`p` lets you play with it'],
        ...(place > 0 ? [['b', '`b` goes back']] : []),
        ['q', '`q` leaves'],
      ] as [key: string, words: string][]
      const words = offers
        .flatMap(([, says]) => (says === '' ? [] : [says.replaceAll(' ', '\u00a0')]))
        .join('   ')
      const pressed = await waitForKey(
        words,
        offers.map(([key]) => key),
        context,
      )
      if (pressed === 'c') await changedDemo(demo, lesson, python, context)
      else if (pressed === 's') await runAgain(demo, python, { step: true })
      else if (pressed === 'l') await runAgain(demo, python, { speed: 1 })
      else if (pressed === 'p') {
        await playProgram(scratchCopy(demo, lesson, context), demo.signals, python, context)
        if (!look.plain) io.clear()
      } else return pressed
    }
  }
}

async function showPage(step: Step & { kind: 'page' }, place: number, context: Context): Promise<string> {
  context.io.write(`${renderGuide(step.text, context.look)}\n`)
  return waitToGoOn(place, context)
}

function waitToGoOn(place: number, context: Context): Promise<string> {
  const back = place > 0 ? '`b` goes back   ' : ''
  return waitForKey(`\`Enter\` goes on   ${back}\`q\` leaves`, ['return', 'space', 'b', 'q'], context)
}
