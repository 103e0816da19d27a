import { join } from 'node:path'
import { findLesson } from '../../course/find.js'
import { lessonKey } from '../../course/keys.js'
import { readLessonFile } from '../../course/lesson-file.js'
import { lessonRead } from '../../progress/changes.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../terminal/json.js'
import { showLong } from '../terminal/screen/show-long.js'

export async function read(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const lesson = await findLesson(typed ?? '', context.course)
  const guide = readLessonFile(join(lesson.folder, 'guide.md'))
  const { number, slug, title } = lesson
  if (options.json) writeJson(context.io, { number, slug, title, guide })
  else {
    const { renderGuide } = await import('../guide/render-guide.js')
    await showLong(look => `${renderGuide(guide, look)}\n`, context)
  }
  context.record(lessonRead(lessonKey(lesson), context.now()))
  return 0
}
