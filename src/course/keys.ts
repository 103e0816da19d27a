import type { Lesson } from '../lesson.js'

/** `3-gather`: a lesson in the progress file. */
export function lessonKey({ number, slug }: Pick<Lesson, 'number' | 'slug'>): string {
  return `${number}-${slug}`
}
