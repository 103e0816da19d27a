import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findLesson } from '../../course/find.js'
import { lessonKey } from '../../course/keys.js'
import { lessonRead } from '../../progress/changes.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../json.js'

export async function read(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const lesson = await findLesson(typed ?? '', context.course)
  const guide = textOf(join(lesson.folder, 'guide.md'))
  const { number, slug, title } = lesson
  if (options.json) writeJson(context.io, { number, slug, title, guide })
  else {
    const { renderGuide } = await import('../guide/render-guide.js')
    context.io.write(`${renderGuide(guide, context.look)}\n`)
  }
  context.record(lessonRead(lessonKey(lesson), context.now()))
  return 0
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw fileError(file, 'read', error)
  }
}
