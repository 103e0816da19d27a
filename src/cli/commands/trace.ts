import { Command } from 'commander'
import type { Context } from '../context.js'
import { addRunOptions } from '../options/add-options.js'
import { type TraceOptions, traceProgram } from '../running/trace-program.js'
import { filled, inked } from '../terminal/text.js'

/** `trace FILE [args...]`: options before FILE are ours, those after it the program's. */
export async function trace(
  typed: readonly (string | readonly string[] | undefined)[],
  options: TraceOptions,
  context: Context,
): Promise<number> {
  const [name, programArguments] = typed as readonly [string, readonly string[]]
  const status = await traceProgram(name, programArguments, options, context)
  if (options.view !== 'none') sayMisplaced(programArguments, name, context)
  return status
}

/** Who types one of our options after the file means us more often than the program, which has got it. */
function sayMisplaced(programArguments: readonly string[], name: string, { io, look }: Context): void {
  const ours = new Set(addRunOptions(new Command()).options.map(({ long }) => long))
  const misplaced = programArguments.find(word => ours.has(word.replace(/=.*/, '')))
  if (misplaced === undefined) return
  const note = `\`${misplaced}\` stands after ${name}, so the program got it. Options for asyncio-tutor stand before the file.`
  io.writeError(`${filled(inked(note, look), look)}\n`)
}
