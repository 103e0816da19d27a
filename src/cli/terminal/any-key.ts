import type { Context } from '../context.js'
import { filled, inked } from './text.js'

/** Waits for one of these keys, and gives it; what stands between no-break spaces stays on one line. Ctrl-C and Ctrl-D count as `q`. Any key will do when none is named. */
export async function waitForKey(words: string, keys: readonly string[], context: Context): Promise<string> {
  const { io, look } = context
  return new Promise(resolve => {
    const forget = io.onKey(pressed => {
      const key = MEANS[pressed] ?? pressed
      if (keys.length > 0 && !keys.includes(key)) return
      forget()
      resolve(key)
    })
    // Said last: a key pressed by somebody who reads it finds us listening.
    io.write(`\n${filled(inked(words, look), look).replaceAll('\u00a0', ' ')}\n`)
  })
}

/** What keys stand for. A line feed comes from an Enter that was pressed before we listened. */
export const MEANS: Readonly<Record<string, string>> = {
  'ctrl-c': 'q',
  'ctrl-d': 'q',
  enter: 'return',
  ' ': 'space',
}
