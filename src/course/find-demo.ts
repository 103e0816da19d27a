import { TutorError } from '../errors.js'
import type { Demo, Lesson } from '../lesson.js'
import type { Course } from './course.js'
import { nearest } from './nearest.js'

/** By name, by the beginning of a name, or by its place among the lesson's demos. `command` is what was asked of it. */
export function findDemo({ demos, number, title }: Lesson, typed: string, command: string): Demo {
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
    close === null
      ? `It has ${names.join(', ')}.`
      : `Did you mean \`asyncio-tutor ${command} ${number} ${close}\`?`,
  )
}

/** A demo of any lesson, by its whole name; null: there is none. */
export async function findDemoOfCourse(
  course: Course,
  name: string,
): Promise<{ readonly demo: Demo; readonly lesson: Lesson } | null> {
  for (const lesson of await course.lessons()) {
    const demo = lesson.demos.find(each => each.name === name)
    if (demo !== undefined) return { demo, lesson }
  }
  return null
}
