import type { CheckFailure } from '../../engine/engine.js'
import type { Look } from '../../render/look/look.js'
import { printable } from '../../render/text/printable.js'
import { paintOf, signsOf } from '../terminal/text.js'

/** The learner's line, as it stands in the file; with a caret under it when Python could not read it. */
export function quotedLine({ line, source: syntax }: CheckFailure, text: string, look: Look): string {
  if (line === null) return ''
  const written = syntax?.text ?? text.split(/\r\n|\r|\n/)[line - 1]
  if (written === undefined || written.trim() === '') return `  line ${line}`
  const paint = paintOf(look)
  const { bar } = signsOf(look)
  const head = `  ${line} ${bar} `
  const shown = `${paint.quiet(head)}${printable(written.trimEnd().replaceAll('\t', ' '))}`
  if (syntax === null) return shown
  const under = `${' '.repeat(String(line).length + 3)}${bar} `
  return `${shown}\n${paint.quiet(under)}${' '.repeat(Math.max(0, syntax.column - 1))}${paint.bad('^')}`
}
