import { join, relative } from 'node:path'
import { z } from 'zod'
import type { CourseExercise } from '../../course/exercise.js'
import { DEFAULT_LIMITS, type Engine } from '../../engine/engine.js'
import { PYTHON_FOLDER } from '../../engine/python-package.js'
import { readAccepted, readSource, readStarter } from '../exercise-files.js'

/** A right answer with one small change in it, which somebody could have made. */
export interface Mutant {
  /** The file in the exercise's folder that was changed, and how: `solution.py: await x() → x()`. No other has the same. */
  readonly id: string
  readonly operator: string
  readonly file: string
  readonly source: string
}

const MUTATE = join(PYTHON_FOLDER, 'mutants/mutate.py')

const made = z.array(
  z.object({ file: z.string(), operator: z.string(), change: z.string(), source: z.string() }),
)

/** All mutants of the solution and of the accepted answers. Python makes them: the program in `src/python/mutants`. */
export async function makeMutants(exercise: CourseExercise, engine: Engine): Promise<readonly Mutant[]> {
  const answers = [readSource(join(exercise.folder, 'solution.py')), ...readAccepted(exercise)]
  const asked = JSON.stringify({ starter: readStarter(exercise).source, answers })
  const run = await engine.run({
    file: MUTATE,
    programArguments: [],
    stdin: { text: `${asked}\n` },
    signals: [],
    keepsFiles: false,
    limits: { ...DEFAULT_LIMITS, seconds: Number.POSITIVE_INFINITY, outputBytes: 50_000_000 },
  })
  const texts = run.events.flatMap(event =>
    event.type === 'output' && event.stream === 'stdout' ? [event.text] : [],
  )
  if (run.outcome.kind !== 'finished')
    throw new Error(`No mutants could be made of ${exercise.folder}: ${texts.join('')}`)
  return made.parse(JSON.parse(texts.join(''))).map(({ file, change, ...mutant }) => ({
    ...{ ...mutant, file },
    id: `${relative(exercise.folder, file).replaceAll('\\', '/')}: ${change}`,
  }))
}
