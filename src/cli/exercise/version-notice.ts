import type { CourseExercise } from '../../course/exercise.js'

/** Told when an exercise was started from an older starter than today's; empty when it was not. */
export function versionNotice({ id, version }: CourseExercise, startedFrom: number | undefined): string {
  if (startedFrom === undefined || startedFrom >= version) return ''
  return (
    `This exercise has changed since you started it (version ${startedFrom}, now ${version}), so your file may not fit the ` +
    `checks any more. \`asyncio-tutor reset ${id}\` hands out the new starter and keeps your file.`
  )
}
