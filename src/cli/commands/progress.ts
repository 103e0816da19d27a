import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { lessonKey } from '../../course/keys.js'
import type { Lesson } from '../../lesson.js'
import {
  type ExerciseProgress,
  exerciseIn,
  lessonIn,
  type Progress,
  statusOf,
} from '../../progress/progress.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../terminal/json.js'
import { progressBar } from '../terminal/progress-bar.js'
import { showLong } from '../terminal/screen/show-long.js'
import { counted, inked, paintOf, signsOf } from '../terminal/text.js'

export async function progress(_typed: unknown, options: SharedOptions, context: Context): Promise<number> {
  const lessons = await context.course.lessons()
  const done = context.progress.read()
  if (options.json) writeJson(context.io, progressAsJson(lessons, done))
  else await showLong(look => progressText(lessons, done, { ...context, look }), context)
  return 0
}

function progressAsJson(lessons: readonly Lesson[], done: Progress) {
  const exercises = lessons.flatMap(exercisesOf)
  return {
    passed: exercises.filter(({ name }) => statusOf(done, name) === 'passed').length,
    total: exercises.length,
    current: exercises.find(({ name }) => name === done.current)?.id ?? null,
    lessons: lessons.map(lesson => ({
      number: lesson.number,
      slug: lesson.slug,
      read: lessonIn(done, lessonKey(lesson)).read ?? null,
      run: lessonIn(done, lessonKey(lesson)).run ?? null,
      predictions: lessonIn(done, lessonKey(lesson)).predictions,
    })),
    exercises: exercises.map(({ id, name, slug }) => {
      const { started, passed, sawSolution, tries, hints } = exerciseIn(done, name)
      const times = { started: started ?? null, passed: passed ?? null, sawSolution: sawSolution ?? null }
      return { id, slug, status: statusOf(done, name), tries, hints: sum(hints), ...times }
    }),
  }
}

function progressText(lessons: readonly Lesson[], done: Progress, { look }: Context): string {
  const paint = paintOf(look)
  const exercises = lessons.flatMap(exercisesOf)
  const passed = exercises.filter(({ name }) => statusOf(done, name) === 'passed').length
  const lines = lessons.flatMap(lesson => {
    const { read, run, predictions } = lessonIn(done, lessonKey(lesson))
    const made = Object.values(predictions)
    const right = made.filter(each => each.right).length
    const met = [
      ...(read === undefined ? [] : ['read']),
      ...(run === undefined ? [] : ['run']),
      ...(made.length === 0 ? [] : [`${right} of ${counted(made.length, 'prediction')} right`]),
    ].join(', ')
    const all = exercisesOf(lesson)
    const touched = all.filter(({ name }) => statusOf(done, name) !== 'not-started')
    const through = all.filter(({ name }) => statusOf(done, name) === 'passed').length
    if (met === '' && touched.length === 0) return []
    const title = `${String(lesson.number).padStart(2)}  ${paint.strong(lesson.title)}`
    const facts = met === '' ? '' : paint.quiet(`  ${met}`)
    return [
      `${title}  ${progressBar(through, all.length, look)} ${through} of ${all.length}${facts}`,
      ...touched.map(exercise => exerciseLine(exercise, exerciseIn(done, exercise.name), context())),
    ]
  })
  const summary = `${passed} of ${counted(exercises.length, 'exercise')} passed.`
  if (lines.length === 0) return inked(`${summary} \`asyncio-tutor 1\` runs the first lesson.\n`, look)
  return `${lines.join('\n')}\n\n${summary}\n`

  function context() {
    return { paint, signs: signsOf(look) }
  }
}

type Style = { readonly paint: ReturnType<typeof paintOf>; readonly signs: ReturnType<typeof signsOf> }

function exerciseLine(
  { id, title }: CourseExercise,
  exercise: ExerciseProgress,
  { paint, signs }: Style,
): string {
  const { passed, tries, sawSolution, hints } = exercise
  const facts = [
    passed === undefined
      ? `${signs.started} started`
      : paint.good(`${signs.passed} passed ${passed.slice(0, 10)}`),
    ...(tries === 0 ? [] : [counted(tries, 'try', 'tries')]),
    ...(sum(hints) === 0 ? [] : [counted(sum(hints), 'hint')]),
    ...(sawSolution === undefined ? [] : ['saw the solution']),
  ]
  return `    ${id.padEnd(4)} ${title}  ${facts.join(', ')}`
}

function sum(hints: ExerciseProgress['hints']): number {
  return Object.values(hints).reduce((total, count) => total + count, 0)
}
