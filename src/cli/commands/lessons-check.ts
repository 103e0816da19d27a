import { basename, relative, resolve } from 'node:path'
import { exercisesOf } from '../../course/exercise.js'
import { listLessonFolders } from '../../course/folders.js'
import { loadLesson } from '../../course/load.js'
import { missingFiles } from '../../course/missing-files.js'
import type { Lesson } from '../../lesson.js'
import { type Claim, proveExercise } from '../../verify/prove.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../json.js'
import { counted, paintOf, signsOf } from '../say.js'
import { withEngine } from '../with-engine.js'

/** `lessons check DIR`: a lesson's folder, or a folder of them. 0 when every claim holds. */
export async function checkLessons(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const lessons = await lessonsIn(resolve(context.currentFolder, typed ?? ''))
  const claims = await withEngine(context, null, async engine => {
    const proven: Claim[] = []
    for (const lesson of lessons) {
      proven.push(...missingFiles(lesson))
      for (const exercise of exercisesOf(lesson)) {
        for await (const claim of proveExercise(exercise, engine)) proven.push(claim)
      }
    }
    return proven
  })
  const failed = claims.filter(({ holds }) => !holds)
  if (options.json) writeJson(context.io, { proven: failed.length === 0, claims })
  else context.io.write(claimsText(claims, context))
  return failed.length === 0 ? 0 : 1
}

async function lessonsIn(folder: string): Promise<readonly Lesson[]> {
  const own = /^(\d+)-([a-z0-9-]+)$/.exec(basename(folder))
  if (own === null) return Promise.all(listLessonFolders(folder).map(loadLesson))
  return [await loadLesson({ number: Number(own[1]), slug: own[2]!, folder })]
}

function claimsText(claims: readonly Claim[], { look, currentFolder }: Context): string {
  const paint = paintOf(look)
  const signs = signsOf(look)
  const lines = claims.map(({ file, claim, holds, found }) => {
    const path = relative(currentFolder, file)
    return holds
      ? `${paint.good(signs.passed)} ${path} ${claim}`
      : `${paint.bad(signs.failed)} ${path} should be one that ${claim}: ${found}`
  })
  const failed = claims.filter(({ holds }) => !holds).length
  const end =
    failed === 0
      ? `All ${counted(claims.length, 'claim')} hold.`
      : `${failed} of ${counted(claims.length, 'claim')} do not hold.`
  return `${lines.join('\n')}\n\n${end}\n`
}
