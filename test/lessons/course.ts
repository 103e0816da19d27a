import { fileURLToPath } from 'node:url'
import { listLessonFolders } from '../../src/course/folders.js'
import { loadLesson } from '../../src/course/load.js'
import type { Lesson } from '../../src/lesson.js'

const LESSONS = fileURLToPath(new URL('../../lessons', import.meta.url))

/** The lessons that the package ships. */
export const lessons: readonly Lesson[] = await Promise.all(listLessonFolders(LESSONS).map(loadLesson))
