import type { Place } from '../trace/events.js'
import type { Look } from './look.js'

/** A place as a terminal link (OSC 8) to its file, where the terminal has such links. */
export function linked(text: string, { file }: Place, look: Look): string {
  if (look.hyperlinks !== true || !file.startsWith('/')) return text
  return `\u001b]8;;file://${file.split('/').map(encodeURIComponent).join('/')}\u0007${text}\u001b]8;;\u0007`
}
