import { afterAll, describe, expect, it } from 'vitest'
import { exercisesOf } from '../../src/course/exercise.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { readChecks, readSource, type SourceFile } from '../../src/verify/exercise-files.js'
import { judge } from '../../src/verify/judge.js'
import { CHECK_LIMITS, SCHEDULES } from '../../src/verify/verify.js'
import { patientEngine } from '../engine/patient-engine.js'
import { patient } from '../limits.js'
import { lessons } from './course.js'
import { sabotages } from './sabotages.js'

/** How often each is tried. `SABOTAGE_TRIES=100 npx vitest run test/lessons/sabotage.test.ts` tries as often as we promise. */
const TRIES = Number(process.env.SABOTAGE_TRIES ?? 1)

const engine = patientEngine(await createEmbeddedEngine())
afterAll(() => engine.close())

describe.each(lessons.flatMap(exercisesOf))('$name', exercise => {
  const checks = readChecks(exercise)
  const solution = readSource(`${exercise.folder}/solution.py`)
  const starter = readSource(`${exercise.folder}/starter.py`)

  const needs = new Set(
    [...checks.source.matchAll(/needs=\[([^\]]*)\]/g)].flatMap(([, names]) => names!.match(/\w+/g) ?? []),
  )

  it(
    'is passed by no sabotage',
    async () => {
      // Otherwise it would be something else that nothing passes.
      expect(await passes(solution, CHECK_LIMITS.seconds)).toBe(true)
      const passed: string[] = []
      for (let attempt = 0; attempt < TRIES; attempt++) {
        for (const [name, source] of sabotages(solution.source, starter.source, needs)) {
          if (await passes({ file: solution.file, source })) passed.push(name)
        }
      }
      expect(passed).toEqual([])
    },
    patient(TRIES * 300_000),
  )

  // Sabotage that hangs must not take the whole limit each time.
  async function passes(answer: SourceFile, seconds = 0.25): Promise<boolean> {
    const limits = { ...CHECK_LIMITS, seconds }
    const run = await engine.check({ checks, answer, schedules: SCHEDULES, limits })
    return judge(run, SCHEDULES).outcome === 'passed'
  }
})
