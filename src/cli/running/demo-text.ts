import { join } from 'node:path'
import type { Demo, Lesson } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import { filled, inked, paintOf, signsOf } from '../terminal/text.js'

export function demoFile({ name }: Demo, { folder }: Lesson): string {
  return join(folder, 'demos', `${name}.py`)
}

export function demoHeading(demo: Demo, { number, title, demos }: Lesson, look: Look): string {
  const paint = paintOf(look)
  const facts = [
    `lesson ${number}, ${title}`,
    ...(demos.length === 1 ? [] : [`demo ${demos.indexOf(demo) + 1} of ${demos.length}`]),
    `${demo.name}.py`,
  ]
  return `${paint.strong(demo.title)}\n${paint.quiet(facts.join(` ${signsOf(look).dot} `))}\n`
}

/** What to alter in a copy of the demo, and what to look for then. */
export function demoToChange(demo: Demo, lesson: Lesson, look: Look): string {
  if (demo.change === undefined) return ''
  const { line, to, see } = demo.change
  const { quiet } = paintOf(look)
  const end = filled(inked(`and run the copy with \`asyncio-tutor trace\`. ${see}`, look), look, 1, ' ')
  return [
    '',
    ` Try it: in a copy of ${demo.name}.py, change`,
    `     ${line.trim()}`,
    ' to',
    `     ${to.trim()}`,
    ` ${end}`,
    ` ${quiet(demoFile(demo, lesson))}`,
    '',
  ].join('\n')
}

export function whatNext({ number, exercises }: Lesson, look: Look): string {
  const start = exercises.length === 0 ? '' : `, \`asyncio-tutor start ${number}\` hands out an exercise`
  return `\n${filled(inked(`\`asyncio-tutor read ${number}\` explains this${start}.`, look), look)}\n`
}
