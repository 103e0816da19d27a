import type { Place } from '../../trace/events.js'
import type { Look } from './look.js'

/** A place as a terminal link to its file. */
export function linked(text: string, { file }: Place, look: Look): string {
  return fileLink(text, file, look)
}

/** A text that leads to a file (OSC 8), where the terminal has such links. */
export function fileLink(text: string, file: string, look: Look): string {
  const path = /^[A-Za-z]:[\\/]/.test(file) ? `/${file.replaceAll('\\', '/')}` : file
  if (look.hyperlinks !== true || !path.startsWith('/')) return text
  const address = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^\/(\w)%3A/, '/$1:')
  return `\u001b]8;;file://${address}\u0007${text}\u001b]8;;\u0007`
}
