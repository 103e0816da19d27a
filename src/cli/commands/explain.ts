import { findLesson } from '../../course/find.js'
import { EXIT } from '../../exit-status.js'
import type { Explanation } from '../../explain/explain.js'
import { explainPasted } from '../../explain/explain-pasted.js'
import { printable } from '../../render/text/printable.js'
import type { Context, SharedOptions } from '../context.js'
import { writeJson } from '../terminal/json.js'
import { filled, inked } from '../terminal/text.js'

/** Of what the table has no word. */
const UNKNOWN =
  'The tutor has no explanation of that. Paste the last line of the traceback as it is, such as `RuntimeError: no running event loop`; or see what the program did until then, with `asyncio-tutor trace FILE`.'

/** `explain TEXT`: what an error or a traceback means that was met anywhere. 1 when nothing is known of it. */
export async function explainText(
  typed: readonly (string | readonly string[] | undefined)[],
  options: SharedOptions,
  context: Context,
): Promise<number> {
  const { io, look } = context
  const explanation = explainPasted(typed.flat().join(' '))
  if (options.json) writeJson(io, { explanation })
  else {
    const parts = explanation === null ? [UNKNOWN] : await partsOf(explanation, context)
    io.write(`${parts.map(part => filled(inked(printable(part), look), look)).join('\n\n')}\n`)
  }
  return explanation === null ? EXIT.notPassed : EXIT.done
}

async function partsOf({ means, mend, lesson }: Explanation, { course }: Context): Promise<string[]> {
  const parts = [means, mend]
  if (lesson === null) return parts
  // A course of somebody else's need not have it.
  const found = await findLesson(lesson, course).catch(() => null)
  if (found === null) return parts
  return [
    ...parts,
    `Lesson ${found.number}, ${found.title}, is about it: \`asyncio-tutor read ${found.number}\`.`,
  ]
}
