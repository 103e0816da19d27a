import type { CourseExercise } from '../../course/exercise.js'
import type { Look } from '../../render/look/look.js'
import { readStarter } from '../../workspace/hand-out.js'
import { filled, inked } from '../terminal/text.js'

/** What an exercise asks for, as its starter says it above the code, and below it how to try it. */
export function statementText(exercise: CourseExercise, look: Look): string {
  const lines = readStarter(exercise).split('\n')
  const asked = commentFrom(lines, 1) // the first line is the title
  const trying = lines.findIndex(line => /^# To try it/.test(line))
  const parts = [asked, ...(trying < 0 ? [] : [commentFrom(lines, trying)])]
  return parts
    .map(part =>
      part
        .map(line => lineText(line, look))
        .join('\n')
        .trim(),
    )
    .join('\n\n')
}

/** Broken only where the terminal is narrower than the file, with its indent. */
function lineText(line: string, look: Look): string {
  const indent = /^ *(- )?/.exec(line)![0].length
  if (line.length <= look.width) return inked(line, look)
  return line.slice(0, indent) + filled(inked(line.slice(indent), look), look, indent, ' '.repeat(indent))
}

/** Lines of a comment, without their signs. */
function commentFrom(lines: readonly string[], first: number): readonly string[] {
  const end = lines.findIndex((line, at) => at >= first && !line.startsWith('#'))
  return lines.slice(first, end < 0 ? lines.length : end).map(line => line.replace(/^# ?/, ''))
}
