import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { lessonKey } from '../../course/keys.js'
import type { Lesson } from '../../lesson.js'
import { type ExerciseStatus, type Progress, statusOf } from '../../progress/progress.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../terminal/json.js'
import { showLong } from '../terminal/screen/show-long.js'
import { inked, paintOf, signsOf } from '../terminal/text.js'

export async function list(_typed: unknown, options: SharedOptions, context: Context): Promise<number> {
  const lessons = await context.course.lessons()
  const progress = context.progress.read()
  if (options.json) writeJson(context.io, { lessons: lessons.map(lesson => lessonAsJson(lesson, progress)) })
  else await showLong(look => listText(lessons, progress, { ...context, look }), context)
  return 0
}

function lessonAsJson(lesson: Lesson, progress: Progress) {
  const { number, slug, title, demos } = lesson
  return {
    number,
    slug,
    title,
    demos: demos.map(demo => demo.name),
    exercises: exercisesOf(lesson).map(exercise => ({
      id: exercise.id,
      slug: exercise.slug,
      title: exercise.title,
      status: statusOf(progress, exercise.name),
    })),
  }
}

function listText(lessons: readonly Lesson[], progress: Progress, { look }: Context): string {
  const paint = paintOf(look)
  const signs = signsOf(look)
  const lines = lessons.flatMap(lesson => {
    const done = progress.lessons[lessonKey(lesson)]?.run !== undefined
    const ran = done ? paint.quiet(`  ${signs.passed} run`) : ''
    return [
      `${String(lesson.number).padStart(2)}  ${paint.strong(lesson.title)}${ran}`,
      ...exercisesOf(lesson).map(exercise => exerciseLine(exercise, statusOf(progress, exercise.name))),
    ]
  })
  const example = lessons[0]?.number ?? 1
  const first = lessons.flatMap(exercisesOf)[0]?.id
  const next = first === undefined ? '' : `, \`asyncio-tutor start ${first}\` hands out an exercise`
  return `${lines.join('\n')}\n\n${inked(`\`asyncio-tutor ${example}\` runs lesson ${example}${next}.`, look)}\n`

  function exerciseLine({ id, title }: CourseExercise, status: ExerciseStatus): string {
    const line = `    ${id.padEnd(4)} ${title}`
    if (status === 'passed') return `${line}  ${paint.good(`${signs.passed} passed`)}`
    return status === 'started' ? `${line}  ${signs.started} started` : line
  }
}
