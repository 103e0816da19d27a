import type { Lesson } from '../lesson.js'
import { type CourseExercise, exercisesOf } from './exercise.js'
import { type LessonFolder, listLessonFolders } from './folders.js'
import { loadLesson } from './load.js'

/** The lessons of one folder, each loaded when it is first needed: `run 1` does not wait for the others. */
export interface Course {
  readonly root: string
  readonly folders: () => readonly LessonFolder[]
  readonly lesson: (place: LessonFolder) => Promise<Lesson>
  readonly lessons: () => Promise<readonly Lesson[]>
  readonly exercises: () => Promise<readonly CourseExercise[]>
}

export function openCourse(root: string): Course {
  const loaded = new Map<string, Promise<Lesson>>()
  let listed: readonly LessonFolder[] | undefined

  const folders = () => {
    listed ??= listLessonFolders(root)
    return listed
  }
  const lesson = (place: LessonFolder) => {
    const known = loaded.get(place.folder) ?? loadLesson(place)
    loaded.set(place.folder, known)
    return known
  }
  const lessons = () => Promise.all(folders().map(lesson))
  const exercises = async () => (await lessons()).flatMap(exercisesOf)
  return { root, folders, lesson, lessons, exercises }
}
