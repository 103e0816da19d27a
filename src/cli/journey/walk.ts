import { join } from 'node:path'
import { lessonKey } from '../../course/keys.js'
import { readLessonFile } from '../../course/lesson-file.js'
import type { Engine } from '../../engine/engine.js'
import type { Lesson } from '../../lesson.js'
import { lessonRead, lessonRun, lessonStep } from '../../progress/changes.js'
import { lessonIn } from '../../progress/progress.js'
import type { Context } from '../context.js'
import { renderGuide } from '../guide/render-guide.js'
import { paintOf } from '../terminal/text.js'
import { waitForOffer } from './offers.js'
import { showComparison } from './show-comparison.js'
import { showProgram } from './show-program.js'
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
    const pressed = await showStep(step, at)
    if (pressed === 'q') return false
    at = Math.max(0, at + (pressed === 'b' ? -1 : 1))
    record(lessonStep(key, at))
  }
  record(lessonRead(key, now()))
  record(lessonRun(key, now()))
  return true

  async function showStep(step: Step, place: number): Promise<string> {
    switch (step.kind) {
      case 'page':
        io.write(`${renderGuide(step.text, look)}\n`)
        return waitForOffer([], place, context)
      case 'program':
        return showProgram(step, place, lesson, await engine(), context)
      case 'comparison':
        return showComparison(step, place, lesson, await engine(), context)
    }
  }
}
