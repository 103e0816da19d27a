import { relative, resolve } from 'node:path'
import { exercisesOf } from '../../course/exercise.js'
import { lessonFolder, listNumberedFolders } from '../../course/folders.js'
import { loadLesson } from '../../course/load.js'
import { missingFiles } from '../../course/missing-files.js'
import { TutorError } from '../../errors.js'
import type { Lesson } from '../../lesson.js'
import type { Look } from '../../render/look.js'
import { type Claim, proveExercise } from '../../verify/prove.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../json.js'
import { counted, filled, paintOf, signsOf } from '../say.js'
import { withEngine } from '../with-engine.js'

/** `lessons check DIR`: a lesson's folder, or a folder of them. 0 when every claim holds. */
export async function checkLessons(
  [typed]: readonly (string | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const { io, look } = context
  const lessons = await lessonsIn(resolve(context.currentFolder, typed ?? ''))
  const tell = (text: string) => options.json || io.write(text)
  const claims = await withEngine(context, null, async engine => {
    const proven: Claim[] = []
    for (const lesson of lessons) {
      for (const claim of missingFiles(lesson)) {
        proven.push(claim)
        tell(claimText(claim, lesson.folder, look))
      }
      for (const exercise of exercisesOf(lesson)) {
        tell(`${paintOf(look).strong(`${exercise.id} ${exercise.title}`)}\n`)
        for await (const claim of proveExercise(exercise, engine)) {
          proven.push(claim)
          tell(claimText(claim, exercise.folder, look))
        }
      }
    }
    return proven
  })
  const failed = claims.filter(({ holds }) => !holds).length
  if (options.json) writeJson(io, { proven: failed === 0, claims })
  const total = counted(claims.length, 'claim')
  tell(failed === 0 ? `\nAll ${total} hold.\n` : `\n${failed} of ${total} do not hold.\n`)
  return failed === 0 ? 0 : 1
}

/** The folder of one lesson, or one that holds several. */
async function lessonsIn(folder: string): Promise<readonly Lesson[]> {
  const own = lessonFolder(folder)
  const places = own === null ? listNumberedFolders(folder) : [own]
  if (places.length > 0) return Promise.all(places.map(loadLesson))
  throw new TutorError(
    'no-lessons',
    `There are no lessons in ${folder}.`,
    'A lesson is a folder like `01-coroutines` with a `lesson.ts` in it.',
  )
}

function claimText({ file, claim, holds, found }: Claim, folder: string, look: Look): string {
  const paint = paintOf(look)
  const signs = signsOf(look)
  const path = relative(folder, file)
  if (holds) return `${paint.good(signs.passed)} ${path} ${claim}\n`
  return `${paint.bad(signs.failed)} ${filled(`${path}, which should be one that ${claim}: ${found}`, look, 2, '  ')}\n`
}
