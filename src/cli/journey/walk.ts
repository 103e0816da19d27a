import { join } from 'node:path'
import { lessonKey } from '../../course/keys.js'
import { readLessonFile } from '../../course/lesson-file.js'
import type { Engine } from '../../engine/engine.js'
import type { Lesson } from '../../lesson.js'
import { lessonRead, lessonRun, lessonStep } from '../../progress/changes.js'
import { lessonIn } from '../../progress/progress.js'
import type { Look } from '../../render/look/look.js'
import type { Context } from '../context.js'
import { renderGuide } from '../guide/render-guide.js'
import { showFitted } from '../terminal/screen/show-fitted.js'
import { waysFrom } from './offers.js'
import { showComparison } from './show-comparison.js'
import { showProgram } from './show-program.js'
import { lessonSteps, placeText, type Step } from './steps.js'

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
    const pressed = await showStep(steps[at]!)
    if (pressed === 'q') return false
    at = Math.max(0, at + (pressed === 'b' ? -1 : 1))
    record(lessonStep(key, at))
  }
  record(lessonRead(key, now()))
  record(lessonRun(key, now()))
  return true

  async function showStep(step: Step): Promise<string> {
    const place = { lesson, at, of: steps.length }
    switch (step.kind) {
      case 'page': {
        const { words, keys } = waysFrom(at, [])
        const draw = (now: Look) => ({
          head: placeText(place, now),
          body: renderGuide(step.text, now),
          foot: '',
        })
        return showFitted({ draw, keys: words, leads: keys, isToBeRead: true }, context)
      }
      case 'program':
        return showProgram(step, place, await engine(), context)
      case 'comparison':
        return showComparison(step, place, await engine(), context)
    }
  }
}
