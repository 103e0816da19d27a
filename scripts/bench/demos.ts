import { openCourse } from '../../src/course/course.js'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { findPythons } from '../../src/engine/system/find-pythons.js'
import { capture } from '../../src/process/capture.js'
import { type Measured, milliseconds, sum, timed } from './measured.js'
import { inProject, runFile } from './places.js'

const LESSONS = 7

/** All demos of the core lessons, one after another in one warm process, against `python3` for each. */
export async function demos(): Promise<Measured> {
  const lessons = (await openCourse(inProject('lessons')).lessons()).filter(
    lesson => lesson.number <= LESSONS,
  )
  // A demo that waits for signals waits for ever under `python3`.
  const files = lessons.flatMap(({ folder, demos }) =>
    demos.filter(demo => demo.signals.length === 0).map(demo => `${folder}/demos/${demo.name}.py`),
  )
  const python = (await findPythons()).find(one => one.isSupported)
  const engine = await createEmbeddedEngine({ keepsSpare: true })
  const ours: number[] = []
  for (const file of files) ours.push(await timed(() => runFile(engine, file)))
  await engine.close()
  const what = `all ${files.length} demos of lessons 1–${LESSONS}, in one warm process, against python3`
  if (python === undefined) return { what, budget: '≥ 20 ×', measured: 'no Python here', isKept: false }
  // They mostly sleep, so side by side each takes as long as alone.
  const theirs = await Promise.all(files.map(file => timed(() => capture(python.path, [file], 120_000))))
  const ratio = sum(theirs) / sum(ours)
  return {
    what,
    budget: '≥ 20 ×',
    measured: `${ratio.toFixed(1)} × (${milliseconds(sum(ours))} : ${milliseconds(sum(theirs))})`,
    isKept: ratio >= 20,
  }
}
