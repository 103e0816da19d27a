import { afterAll, describe, expect, it } from 'vitest'
import { exercisesOf } from '../../src/course/exercise.js'
import { missingFiles } from '../../src/course/missing-files.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { readAccepted, readWrongAnswers } from '../../src/verify/exercise-files.js'
import { proveExercise } from '../../src/verify/prove.js'
import { patientEngine } from '../engine/patient-engine.js'
import { lessons } from './course.js'

const engine = patientEngine(await createEmbeddedEngine())
afterAll(() => engine.close())

describe.each(lessons)('lesson $number, $slug', lesson => {
  it('has every file that it speaks of', () => {
    expect(missingFiles(lesson)).toEqual([])
  })

  describe.each(exercisesOf(lesson))('$name', exercise => {
    it('has at least three accepted answers and five wrong ones, each with advice', () => {
      const wrong = readWrongAnswers(exercise)
      expect(readAccepted(exercise).length).toBeGreaterThanOrEqual(3)
      expect(wrong.length).toBeGreaterThanOrEqual(5)
      expect(wrong.filter(({ fails, advice }) => !fails || !advice)).toEqual([])
    })

    it('accepts and rejects what it should, each wrong answer for its reason', async () => {
      const wrongClaims: string[] = []
      for await (const { file, claim, holds, found } of proveExercise(exercise, engine)) {
        if (!holds) wrongClaims.push(`${file} should be one that ${claim}: ${found}`)
      }
      expect(wrongClaims).toEqual([])
    })
  })
})
