import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type CourseExercise, exercisesOf } from '../../course/exercise.js'
import { lessonFolder, listNumberedFolders } from '../../course/folders.js'
import { loadLesson } from '../../course/load.js'
import { missingFiles } from '../../course/missing-files.js'
import type { Engine } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Lesson } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import type { Fingerprint } from '../../verify/fingerprint.js'
import { knownFailures, knownFailuresFile, readKnownFailures } from '../../verify/known-failures.js'
import { proveByMutants } from '../../verify/mutants/prove-mutants.js'
import { type Claim, proveExercise } from '../../verify/prove.js'
import { fileError } from '../../workspace/file-errors.js'
import type { Context, SharedOptions } from '../context.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'
import { counted, filled, inked, paintOf, signsOf } from '../terminal/text.js'

interface CheckOptions extends SharedOptions {
  readonly record?: boolean
  /** So many of each exercise. */
  readonly mutants?: number
}

/** `lessons check DIR`: a lesson's folder, or a folder of them. 0 when every claim holds. */
export async function checkLessons(
  [typed]: readonly (string | undefined)[],
  options: CheckOptions,
  context: Context,
): Promise<number> {
  const { io, look } = context
  const lessons = await lessonsIn(resolve(context.currentFolder, typed ?? ''))
  const claims: Claim[] = []
  const tell = (text: string) => options.json || io.write(text)
  const add = ({ file, claim, holds, found }: Claim, folder: string) => {
    claims.push({ file, claim, holds, found })
    tell(claimText({ file, claim, holds, found }, folder, look))
  }
  await withEngine(context, null, async engine => {
    for (const lesson of lessons) {
      for (const claim of missingFiles(lesson)) add(claim, lesson.folder)
      for (const exercise of exercisesOf(lesson)) {
        tell(`${paintOf(look).strong(`${exercise.id} ${exercise.title}`)}\n`)
        for await (const claim of claimsOf(exercise, engine, options)) add(claim, exercise.folder)
      }
    }
  })
  const failed = claims.filter(({ holds }) => !holds).length
  if (options.json) writeJson(io, { proven: failed === 0, claims })
  const total = counted(claims.length, 'claim')
  tell(failed === 0 ? `\nAll ${total} hold.\n` : `\n${failed} of ${total} do not hold.\n`)
  return failed === 0 ? 0 : 1
}

/** What the exercise's answers do; and that what is known of how they fail is on record. */
async function* claimsOf(
  exercise: CourseExercise,
  engine: Engine,
  { record, mutants }: CheckOptions,
): AsyncGenerator<Claim> {
  const fingerprints = new Map<string, Fingerprint>()
  for await (const proof of proveExercise(exercise, engine)) {
    fingerprints.set(proof.file, proof.fingerprint)
    yield proof
  }
  if (fingerprints.size === 0) return
  const file = knownFailuresFile(exercise)
  if (record) writeRecord(file, JSON.stringify(knownFailures(exercise, fingerprints), null, 1))
  const holds = readKnownFailures(exercise) !== null
  const found = holds ? '' : '`lessons check --record` writes it; without it, learners get no advice'
  yield { file, claim: 'is up to date', holds, found }
  if (mutants !== undefined) yield await proveByMutants(exercise, engine, mutants)
}

function writeRecord(file: string, text: string): void {
  try {
    writeFileSync(file, `${text}\n`)
  } catch (error) {
    throw fileError(file, 'written', error)
  }
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
  const text = inked(`${path} should be one that ${claim}: ${found}`, look)
  return `${paint.bad(signs.failed)} ${filled(text, look, 2, '  ')}\n`
}
