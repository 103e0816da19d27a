import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Engine } from '../../engine/engine.js'
import type { Demo, Lesson } from '../../lesson.js'
import type { Context } from '../context.js'
import { demoFile } from '../running/demo-text.js'
import { runAlone } from '../running/run-and-draw.js'
import { filled, inked, paintOf } from '../terminal/text.js'

/** Changes the line that the lesson proposes, in a copy that is thrown away, and runs that. */
export async function changedDemo(
  demo: Demo,
  lesson: Lesson,
  engine: Engine,
  context: Context,
): Promise<void> {
  if (demo.change === undefined) return
  const { line, to, see } = demo.change
  const { io, look } = context
  const paint = paintOf(look)
  const original = demoFile(demo, lesson)
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-'))
  const file = join(folder, basename(original))
  try {
    writeFileSync(
      file,
      readFileSync(original, 'utf8').replace(line, () => to),
    )
    io.write(`\n${paint.bad(`- ${line}`)}\n${paint.good(`+ ${to}`)}\n\n`)
    await runAlone(file, demo.signals, engine, context)
    io.write(`\n${filled(inked(see, look), look)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
