import { findLesson } from '../../course/find.js'
import { findDemo } from '../../course/find-demo.js'
import type { Context, SharedOptions } from '../context.js'
import { withEngine } from '../running/with-engine.js'
import { scratchCopy } from '../scratch/copy.js'
import { runAtEachSave } from '../scratch/session.js'

/** `play N [demo]`: a copy of a lesson's program, run at every save. */
export async function play(
  [typed, demoName]: readonly (string | undefined)[],
  _options: SharedOptions,
  context: Context,
): Promise<number> {
  const lesson = await findLesson(typed ?? '', context.course)
  const demo = demoName === undefined ? lesson.demos[0]! : findDemo(lesson, demoName, 'play')
  const file = scratchCopy(demo, lesson, context)
  await withEngine(context, null, engine => runAtEachSave(file, demo.signals, engine, context), true)
  return 0
}
