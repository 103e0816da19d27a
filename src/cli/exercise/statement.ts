import type { CourseExercise } from '../../course/exercise.js'
import type { Look } from '../../render/look/look.js'
import { readStarter } from '../../workspace/hand-out.js'
import { renderGuide } from '../guide/render-guide.js'

/** What an exercise asks for, as its starter says it above the code, and below it how to try it. */
export function statementText(exercise: CourseExercise, look: Look): string {
  const lines = readStarter(exercise).split('\n')
  const asked = commentFrom(lines, 1) // the first line is the title
  const trying = lines.findIndex(line => /^# To try it/.test(line))
  return renderGuide([asked, ...(trying < 0 ? [] : [commentFrom(lines, trying)])].join('\n\n'), look)
}

/** A comment without its signs: it is written as Markdown is. */
function commentFrom(lines: readonly string[], first: number): string {
  const end = lines.findIndex((line, at) => at >= first && !line.startsWith('#'))
  const comment = lines.slice(first, end < 0 ? lines.length : end)
  return comment.map(line => line.replace(/^# ?/, '')).join('\n')
}
