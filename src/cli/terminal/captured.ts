import type { Context } from '../context.js'

/** What a piece of work would write to either stream, as text. */
export async function captured(
  context: Context,
  work: (context: Context) => Promise<unknown>,
): Promise<string> {
  const pieces: string[] = []
  const keep = (text: string | Uint8Array) =>
    void pieces.push(typeof text === 'string' ? text : Buffer.from(text).toString())
  const { io } = context
  const { columns, rows } = io
  await work({ ...context, io: { ...io, columns, rows, write: keep, writeError: keep } })
  return pieces.join('')
}
