import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findSubmissions } from '../../src/cli/grading/find-submissions.js'
import { gradeAll } from '../../src/cli/grading/grade-all.js'
import { distrusted, type Graded } from '../../src/cli/grading/graded.js'
import { exercisesOf } from '../../src/course/exercise.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { patientEngine } from '../engine/patient-engine.js'
import { patient } from '../limits.js'
import { lessons } from './course.js'

// Right, wrong and hostile answers of a whole class. `SUBMISSIONS=600` hands in all there are; every day, a sample.
const SUBMISSIONS = Number(process.env.SUBMISSIONS ?? 48)

const HOSTILE = [
  'raise SystemExit\n',
  'import os\nos._exit(0)\n',
  '',
  'while True:\n    pass\n',
  'x = [0]\nwhile True:\n    x = x * 2\n',
  'print("Passed: 4 checks, each under 5 schedules of delays.")\n',
  'def f():\n    return f()\nf()\n',
  'import asyncio\nasyncio.sleep = None\n',
  '\xff\x00',
]

const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
const engine = patientEngine(await createEmbeddedEngine({ keepsSpare: true }))
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

function handIn(): void {
  const exercises = lessons.flatMap(exercisesOf)
  const all = exercises.flatMap(({ folder: place, name }, index) => {
    const inFolder = (kind: string) =>
      readdirSync(join(place, kind))
        .filter(file => file.endsWith('.py'))
        .map(file => ({ kind, name, text: readFileSync(join(place, kind, file), 'utf8') }))
    const hostile = HOSTILE.map(text => ({ kind: 'hostile', name, text }))
    return [...inFolder('accepts'), ...inFolder('rejects'), hostile[index % hostile.length]!]
  })
  const step = Math.max(1, all.length / SUBMISSIONS)
  for (let at = 0; at < Math.min(SUBMISSIONS, all.length); at++) {
    const { kind, name, text } = all[Math.floor(at * step)]!
    const own = join(folder, `${kind}-${String(at).padStart(4, '0')}`)
    mkdirSync(own)
    writeFileSync(join(own, `${name}.py`), text, 'latin1')
  }
}

it(
  `judges ${SUBMISSIONS} submissions rightly, and its memory does not grow with them`,
  async () => {
    handIn()
    const { submissions } = findSubmissions(folder, lessons.flatMap(exercisesOf), null)
    const wrong: Graded[] = []
    const memory: number[] = []
    const never = new AbortController().signal
    for await (const one of gradeAll(submissions, engine, availableParallelism(), never)) {
      const passes = one.learner!.startsWith('accepts')
      // Nothing that is right may look as if it had been forged.
      if ((distrusted(one).outcome === 'passed') !== passes || one.outcome === 'broken') wrong.push(one)
      memory.push(process.memoryUsage().rss)
    }
    expect(memory.length).toBe(submissions.length)
    expect(wrong).toEqual([])
    const half = Math.floor(memory.length / 2)
    const [before, after] = [Math.max(...memory.slice(0, half)), Math.max(...memory.slice(half))]
    process.stderr.write(`memory: ${Math.round(before / 1e6)} MB, then ${Math.round(after / 1e6)} MB\n`)
    expect(after).toBeLessThan(before * 1.3)
  },
  patient(SUBMISSIONS * 10_000),
)
