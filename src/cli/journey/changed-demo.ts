import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Demo, Lesson } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import { demoFile } from '../running/demo-text.js'
import { filled, inked, paintOf } from '../terminal/text.js'

/** A copy of a demo with the line changed that the lesson proposes. */
export interface ChangedDemo {
  readonly file: string
  /** The line before and after. */
  readonly lines: (look: Look) => string
  /** What to look for. */
  readonly see: (look: Look) => string
  /** Throws the copy away. */
  readonly remove: () => void
}

/** Null: the lesson proposes nothing. */
export function changedDemo(demo: Demo, lesson: Lesson): ChangedDemo | null {
  if (demo.change === undefined) return null
  const { line, to, see } = demo.change
  const original = demoFile(demo, lesson)
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-'))
  const file = join(folder, basename(original))
  writeFileSync(
    file,
    readFileSync(original, 'utf8').replace(line, () => to),
  )
  return {
    file,
    lines: look => `${paintOf(look).bad(`- ${line}`)}\n${paintOf(look).good(`+ ${to}`)}`,
    see: look => filled(inked(see, look), look),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
