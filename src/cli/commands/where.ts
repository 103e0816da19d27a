import { resolve } from 'node:path'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../terminal/json.js'

export function where(
  _typed: unknown,
  options: SharedOptions,
  { io, workspace, progress, course }: Context,
): number {
  const places = { workspace: resolve(workspace), progress: progress.file, lessons: course.root }
  if (options.json) writeJson(io, places)
  else
    io.write(`exercises  ${places.workspace}\nprogress   ${places.progress}\nlessons    ${places.lessons}\n`)
  return 0
}
