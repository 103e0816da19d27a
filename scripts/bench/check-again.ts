import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openCourse } from '../../src/course/course.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { verify } from '../../src/verify/verify.js'
import { type Measured, median, milliseconds, timed } from './measured.js'
import { inProject } from './places.js'

const TIMES = 9
/** The spare interpreter boots while the learner types. */
const TYPING_MS = 3_000

/** From a saved file to its verdict, as `watch` does it. */
export async function checkAgain(): Promise<Measured> {
  const exercise = (await openCourse(inProject('lessons')).exercises())[0]!
  const file = `${exercise.folder}/solution.py`
  const answer = { file, source: readFileSync(file, 'utf8') }
  const engine = await createEmbeddedEngine({ keepsSpare: true })
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    await pause(TYPING_MS)
    times.push(await timed(() => verify(exercise, answer, engine, new AbortController().signal)))
  }
  await engine.close()
  return {
    what: `a re-check in watch mode (${exercise.id}), save to verdict`,
    budget: '≤ 150 ms',
    measured: `${milliseconds(median(times))} (${milliseconds(Math.min(...times))} to ${milliseconds(Math.max(...times))})`,
    isKept: median(times) <= 150,
  }
}
